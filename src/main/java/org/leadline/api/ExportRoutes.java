package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.index.Hit;
import org.leadline.link.walk.CsvLinks;
import org.leadline.link.walk.ExportService;
import org.leadline.link.walk.ExportedLink;
import org.leadline.link.walk.GraphMlLinks;
import org.leadline.link.walk.LinkSink;
import org.leadline.link.walk.WalkFilter;
import org.leadline.report.Codes;
import org.leadline.report.ReportId;
import org.leadline.search.KeyIds;

/** Links to be taken along: all of them, or those among the reports of a picture. */
final class ExportRoutes {

  /** The most reports that a graph to be exported holds. */
  static final int MOST_REPORTS = 10_000;

  private static final Map<String, Format> FORMATS = Requests.choices(Format.values(), Codes::of);

  private final ExportService exports;
  private final KeyIds keyIds;

  private enum Format {
    JSONL("application/x-ndjson"),
    CSV("text/csv; charset=utf-8"),
    GRAPHML("application/xml"),
    /** Drawn by the page; the record alone is written here. */
    PNG("image/png");

    private final String type;

    Format(String type) {
      this.type = type;
    }
  }

  /** Which links; what is absent has the default of {@code openapi.yaml}. */
  record Wanted(
      @Nullable List<String> reports,
      @Nullable String format,
      @Nullable String min,
      @Nullable List<String> kinds,
      @Nullable String receivedFrom,
      @Nullable String receivedTo,
      @Nullable List<String> units) {

    Wanted {
      reports = reports == null ? List.of() : List.copyOf(reports);
    }
  }

  record Line(String reportId, String otherReportId, FollowedLink link) {}

  ExportRoutes(ExportService exports, KeyIds keyIds) {
    this.exports = exports;
    this.keyIds = keyIds;
  }

  void register(RoutesConfig routes) {
    routes.get(
        "/api/links/export",
        this::all,
        RequiredRole.SUPERVISOR,
        TakenParameters.of(
            Stream.concat(
                    WalkParameters.NAMES.stream().filter(name -> !name.equals("seconds")),
                    Stream.of("format"))
                .toArray(String[]::new)));
    routes.post("/api/links/export", this::among, RequiredRole.INVESTIGATOR);
  }

  private void all(Context ctx) {
    Format format = format(ctx.queryParam("format"));
    if (format == Format.PNG) {
      throw Refusal.invalid("a picture is drawn of chosen reports only");
    }
    WalkFilter filter = WalkParameters.filter(ctx);
    Caller caller = Guard.caller(ctx);
    send(ctx, format, sink -> exports.all(filter, caller, sink));
  }

  private void among(Context ctx) {
    Wanted wanted = Requests.body(ctx, Wanted.class);
    List<String> named = wanted.reports() == null ? List.of() : wanted.reports();
    Requests.within("the number of reports", named.size(), 1, MOST_REPORTS);
    List<ReportId> reports = named.stream().map(Requests::reportId).toList();
    WalkFilter filter =
        WalkParameters.filter(
            wanted.min(),
            wanted.kinds(),
            wanted.receivedFrom(),
            wanted.receivedTo(),
            wanted.units());
    Format format = format(wanted.format());
    Caller caller = Guard.caller(ctx);
    if (format == Format.PNG) {
      exports.noteAmong(reports, caller);
      ctx.status(204);
    } else {
      send(ctx, format, sink -> exports.among(reports, filter, caller, sink));
    }
  }

  private static Format format(@Nullable String written) {
    return Requests.choice("format", written, Format.JSONL, FORMATS);
  }

  private void send(Context ctx, Format format, Consumer<LinkSink> export) {
    String name = "links." + Codes.of(format);
    ctx.contentType(format.type);
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    try (Writer out =
        new BufferedWriter(new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8))) {
      export.accept(sink(format, out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LinkSink sink(Format format, Writer out) {
    return switch (format) {
      case CSV -> new CsvLinks(out);
      case GRAPHML -> new GraphMlLinks(out);
      case JSONL, PNG -> new JsonLines(out, keyIds);
    };
  }

  /**
   * One link a line, as other answers show links.
   *
   * @param out where to
   * @param keyIds names the keys
   */
  private record JsonLines(Writer out, KeyIds keyIds) implements LinkSink {

    @Override
    public void report(Hit hit) {}

    @Override
    public void link(ExportedLink exported) {
      Line line =
          new Line(
              exported.reportId().written(),
              exported.link().reportId().written(),
              FollowedLink.of(exported.link(), keyIds));
      try {
        out.write(Json.MAPPER.writeValueAsString(line));
        out.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void end() {}
  }
}

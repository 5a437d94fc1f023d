package org.leadline.api;

import static java.util.Objects.requireNonNull;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.search.SearchRequest;
import org.leadline.search.export.ExportFormat;
import org.leadline.search.export.NotWhole;
import org.leadline.search.export.ResultExports;

/** Whole results of searches, to be taken along. */
final class SearchExportRoutes {

  private static final Map<String, ExportFormat> FORMATS =
      Requests.choices(ExportFormat.values(), ExportFormat::code);

  private final ResultExports exports;

  record Wanted(SearchBody search, @Nullable String format) {
    Wanted {
      requireNonNull(search);
    }
  }

  SearchExportRoutes(ResultExports exports) {
    this.exports = exports;
  }

  void register(RoutesConfig routes) {
    routes.post("/api/search/export", this::export, RequiredRole.ANALYST);
  }

  private void export(Context ctx) {
    Wanted wanted = Requests.body(ctx, Wanted.class);
    Caller caller = StatedPurpose.of(ctx);
    ExportFormat format = Requests.choice("format", wanted.format(), ExportFormat.JSONL, FORMATS);
    SearchRequest request = wanted.search().withoutCursor().request();
    try (OutputStream out = new BufferedOutputStream(ctx.outputStream(), 1 << 16)) {
      exports.write(request, format, caller, total -> begin(ctx, format, total), out);
    } catch (NotWhole e) {
      throw new Refusal(ProblemKind.BUSY, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever saves it can count what came. */
  private static void begin(Context ctx, ExportFormat format, long total) {
    ctx.contentType(format.contentType());
    ctx.header("X-Total-Count", Long.toString(total));
    ctx.header("Content-Disposition", "attachment; filename=\"search." + format.ending() + "\"");
  }
}

package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.search.KeyIds;
import org.leadline.search.sweep.InvalidList;
import org.leadline.search.sweep.SweepCsv;
import org.leadline.search.sweep.SweepOutcome;
import org.leadline.search.sweep.SweepPage;
import org.leadline.search.sweep.SweepRequest;
import org.leadline.search.sweep.SweepService;

/**
 * Lists of values looked up at once: giving one, following it, reading and taking along its rows.
 */
final class SweepRoutes {

  private static final String ONE = "/api/sweeps/{sweepId}";
  private static final Map<String, SweepOutcome> OUTCOMES =
      Requests.choices(SweepOutcome.values(), SweepOutcome::code);

  private final SweepService sweeps;
  private final KeyIds keyIds;

  record Sweeps(List<SweepView> sweeps) {}

  record Page(int total, List<SweepView.RowView> rows, @Nullable String next) {}

  SweepRoutes(SweepService sweeps, KeyIds keyIds) {
    this.sweeps = sweeps;
    this.keyIds = keyIds;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/sweeps", this::list, RequiredRole.ANALYST);
    routes.post(
        "/api/sweeps", this::start, RequiredRole.ANALYST, TakenParameters.of("as", "column"));
    routes.get(ONE, this::open, RequiredRole.ANALYST);
    routes.delete(ONE, this::delete, RequiredRole.ANALYST);
    routes.post(ONE + "/run", this::again, RequiredRole.ANALYST);
    routes.get(
        ONE + "/rows",
        this::rows,
        RequiredRole.ANALYST,
        TakenParameters.of("outcome", "limit", "cursor"));
    routes.get(ONE + "/export", this::export, RequiredRole.ANALYST);
  }

  private void list(Context ctx) {
    ctx.json(new Sweeps(sweeps.list(Guard.caller(ctx)).stream().map(SweepView::of).toList()));
  }

  private void start(Context ctx) {
    SweepRequest request =
        new SweepRequest(text(ctx), isCsv(ctx), ctx.queryParam("as"), ctx.queryParam("column"));
    try {
      ctx.json(SweepView.of(sweeps.start(request, Guard.caller(ctx))));
    } catch (InvalidList e) {
      throw Refusal.invalid(String.valueOf(e.getMessage()));
    }
    ctx.status(HttpStatus.ACCEPTED);
  }

  private static boolean isCsv(Context ctx) {
    String type = ctx.contentType() == null ? "" : ctx.contentType().toLowerCase(Locale.ROOT);
    if (type.startsWith("text/csv")) {
      return true;
    }
    if (type.startsWith("text/plain")) {
      return false;
    }
    throw new Refusal(
        ProblemKind.MEDIA_TYPE, "a list is text/plain with a value a line, or text/csv");
  }

  private static String text(Context ctx) {
    try {
      byte[] bytes = BoundedBody.of(ctx, "a list", SweepRequest.MOST_BYTES).readAllBytes();
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.invalid("the list is not UTF-8: save it as UTF-8 and send it again");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void open(Context ctx) {
    ctx.json(
        sweeps.open(id(ctx), Guard.caller(ctx)).map(SweepView::of).orElseThrow(Refusal::notFound));
  }

  private void again(Context ctx) {
    ctx.json(
        sweeps.again(id(ctx), Guard.caller(ctx)).map(SweepView::of).orElseThrow(Refusal::notFound));
    ctx.status(HttpStatus.ACCEPTED);
  }

  private void delete(Context ctx) {
    if (!sweeps.delete(id(ctx), Guard.caller(ctx))) {
      throw Refusal.notFound();
    }
    ctx.status(HttpStatus.NO_CONTENT);
  }

  private void rows(Context ctx) {
    @Nullable String outcome = ctx.queryParam("outcome");
    int limit = Requests.integer(ctx, "limit", Requests.USUAL, 1, Requests.MOST);
    Optional<SweepPage> page =
        sweeps.rows(
            id(ctx),
            outcome == null
                ? null
                : Requests.choice("outcome", outcome, SweepOutcome.HIT, OUTCOMES),
            after(ctx),
            limit,
            Guard.caller(ctx));
    ctx.json(page.map(this::view).orElseThrow(Refusal::notFound));
  }

  private Page view(SweepPage page) {
    return new Page(
        page.total(),
        page.rows().stream().map(row -> SweepView.row(row, keyIds)).toList(),
        page.next() == 0 ? null : Integer.toString(page.next()));
  }

  /** The number of the last row of the page before. */
  private static int after(Context ctx) {
    @Nullable String cursor = Requests.cursor(ctx);
    if (cursor == null) {
      return 0;
    }
    if (!cursor.matches("[0-9]{1,6}")) {
      throw new Refusal(ProblemKind.INVALID_CURSOR, "start again from the first page");
    }
    return Integer.parseInt(cursor);
  }

  private void export(Context ctx) {
    Caller caller = StatedPurpose.of(ctx);
    String id = id(ctx);
    if (sweeps.open(id, caller).filter(sweep -> sweep.summary() != null).isEmpty()) {
      throw Refusal.notFound();
    }
    ctx.contentType("text/csv; charset=utf-8");
    ctx.header("Content-Disposition", "attachment; filename=\"sweep-" + id + ".csv\"");
    try (Writer out =
        new BufferedWriter(new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8))) {
      sweeps.export(id, caller, new SweepCsv(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String id(Context ctx) {
    return ctx.pathParam("sweepId");
  }
}

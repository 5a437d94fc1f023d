package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.casework.QueuePage;
import org.leadline.casework.QueueRequest;
import org.leadline.casework.QueueRow;
import org.leadline.casework.QueueService;
import org.leadline.index.Card;
import org.leadline.priority.Scores;

/** The urgent order. */
final class QueueRoutes {

  private final QueueService queue;

  record Row(
      String reportId,
      long rank,
      int priority,
      int actionability,
      Card card,
      @Nullable Scores breakdown) {}

  record Page(long total, String profile, List<Row> rows, @Nullable String next) {}

  /** A part of the queue as requested. */
  record QueueBody(
      @Nullable Map<String, List<String>> filters,
      @Nullable Integer limit,
      @Nullable String cursor) {

    /** Copies the filters; a null within them is refused here, as the request is read. */
    QueueBody {
      if (filters != null) {
        Map<String, List<String>> copy = new TreeMap<>();
        filters.forEach((field, values) -> copy.put(field, List.copyOf(values)));
        filters = Collections.unmodifiableMap(copy);
      }
    }

    QueueRequest request() {
      return new QueueRequest(
          limit == null ? Requests.USUAL : Requests.within("limit", limit, 0, Requests.MOST),
          cursor,
          filters == null ? Map.of() : filters,
          true);
    }

    /** Prints nothing: filters hold values. */
    @Override
    public String toString() {
      return "QueueBody[]";
    }
  }

  QueueRoutes(QueueService queue) {
    this.queue = queue;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/queue", this::page, RequiredRole.VIEWER, TakenParameters.OF_A_LIST);
    // Values of filters go in a body: they stand in no address.
    routes.post("/api/queue", this::filtered, RequiredRole.VIEWER);
  }

  private void page(Context ctx) {
    answer(ctx, new QueueRequest(Requests.limit(ctx), Requests.cursor(ctx), Map.of(), true));
  }

  private void filtered(Context ctx) {
    answer(ctx, Requests.body(ctx, QueueBody.class).request());
  }

  private void answer(Context ctx, QueueRequest request) {
    QueuePage page = queue.queue(request, Guard.caller(ctx));
    ctx.json(
        new Page(
            page.total(),
            page.profile(),
            page.rows().stream().map(QueueRoutes::row).toList(),
            page.next()));
  }

  private static Row row(QueueRow row) {
    return new Row(
        row.report().written(),
        row.rank(),
        row.priority(),
        row.actionability(),
        row.card(),
        row.breakdown());
  }
}

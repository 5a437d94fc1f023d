package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
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

  QueueRoutes(QueueService queue) {
    this.queue = queue;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/queue", this::page, RequiredRole.VIEWER);
  }

  private void page(Context ctx) {
    QueueRequest request =
        new QueueRequest(Requests.limit(ctx), Requests.cursor(ctx), Map.of(), true);
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

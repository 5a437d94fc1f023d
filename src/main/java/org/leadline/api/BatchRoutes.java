package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.store.Batch;
import org.leadline.store.BatchStore;

/** What was taken in. */
final class BatchRoutes {

  private final BatchStore batches;
  private final AuditNotes audit;

  record Row(
      long number,
      String who,
      String unit,
      String source,
      Instant started,
      @Nullable Instant finished,
      long accepted,
      long updated,
      long unchanged,
      long quarantined,
      long passedOver) {}

  record Page(long total, List<Row> batches, @Nullable String next) {}

  BatchRoutes(BatchStore batches, AuditNotes audit) {
    this.batches = batches;
    this.audit = audit;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/batches", this::page, RequiredRole.ANALYST);
  }

  private void page(Context ctx) {
    Caller caller = Guard.caller(ctx);
    int limit = Requests.limit(ctx);
    Rows<Row> page =
        Rows.of(
            batches.page(Requests.before(ctx), limit + 1, caller.visibility()).stream()
                .map(BatchRoutes::row)
                .toList(),
            limit,
            Row::number);
    audit.write(caller, "batch.list", "", page.rows().size());
    ctx.json(new Page(batches.count(caller.visibility()), page.rows(), page.next()));
  }

  private static Row row(Batch batch) {
    return new Row(
        batch.id(),
        batch.who(),
        batch.unit(),
        batch.source(),
        batch.started(),
        batch.finished(),
        batch.counts().accepted(),
        batch.counts().updated(),
        batch.counts().unchanged(),
        batch.counts().quarantined(),
        batch.counts().passedOver());
  }
}

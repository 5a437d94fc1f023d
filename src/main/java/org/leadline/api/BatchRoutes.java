package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.store.Batch;
import org.leadline.store.NumberedList;

/** What was taken in. */
final class BatchRoutes {

  private final Listing<Batch, Row> listing;
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

  BatchRoutes(NumberedList<Batch> batches, AuditNotes audit) {
    listing = new Listing<>("batch.list", batches, BatchRoutes::row, Row::number);
    this.audit = audit;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/batches", this::page, RequiredRole.ANALYST, TakenParameters.OF_A_LIST);
  }

  private void page(Context ctx) {
    Listing.Page<Row> page = listing.page(ctx, audit);
    ctx.json(new Page(page.total(), page.rows(), page.next()));
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

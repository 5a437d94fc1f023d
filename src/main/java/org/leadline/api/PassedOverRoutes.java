package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.store.NumberedList;
import org.leadline.store.PassedOverEntry;

/** What was met beside documents and not taken, media above all: names, sizes and reasons. */
final class PassedOverRoutes {

  private final Listing<PassedOverEntry, Row> listing;
  private final AuditNotes audit;

  record Row(
      long entry,
      long batch,
      Instant arrived,
      String unit,
      String source,
      String reason,
      long size) {}

  record Page(long total, List<Row> entries, @Nullable String next) {}

  PassedOverRoutes(NumberedList<PassedOverEntry> passedOver, AuditNotes audit) {
    listing = new Listing<>("passed-over.list", passedOver, PassedOverRoutes::row, Row::entry);
    this.audit = audit;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/passed-over", this::page, RequiredRole.ANALYST, TakenParameters.OF_A_LIST);
  }

  private void page(Context ctx) {
    Listing.Page<Row> page = listing.page(ctx, audit);
    ctx.json(new Page(page.total(), page.rows(), page.next()));
  }

  private static Row row(PassedOverEntry entry) {
    return new Row(
        entry.id(),
        entry.batch(),
        entry.arrived(),
        entry.unit(),
        entry.source(),
        entry.reason(),
        entry.size());
  }
}

package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AccessSettings;
import org.leadline.access.UnitPointer;
import org.leadline.store.Notice;
import org.leadline.store.NumberedList;

/** What units were told: that another unit holds a report which is linked with one of their own. */
final class NoticeRoutes {

  private final Listing<Notice, Row> listing;
  private final AuditNotes audit;

  record Row(long notice, Instant made, String unit, String reportId, UnitPointer other) {}

  record Page(long total, List<Row> notices, @Nullable String next) {}

  NoticeRoutes(NumberedList<Notice> notices, AccessSettings access, AuditNotes audit) {
    listing = new Listing<>("notices.view", notices, notice -> row(notice, access), Row::notice);
    this.audit = audit;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/notices", this::page, RequiredRole.VIEWER, TakenParameters.OF_A_LIST);
  }

  private void page(Context ctx) {
    Listing.Page<Row> page = listing.page(ctx, audit);
    ctx.json(new Page(page.total(), page.rows(), page.next()));
  }

  private static Row row(Notice notice, AccessSettings access) {
    return new Row(
        notice.id(),
        notice.made(),
        notice.unit(),
        notice.report().written(),
        access.pointer(notice.otherUnit()));
  }
}

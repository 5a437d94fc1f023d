package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.store.PassedOverEntry;
import org.leadline.store.PassedOverStore;

/** What was met beside documents and not taken, media above all: names, sizes and reasons. */
final class PassedOverRoutes {

  private final PassedOverStore passedOver;
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

  PassedOverRoutes(PassedOverStore passedOver, AuditNotes audit) {
    this.passedOver = passedOver;
    this.audit = audit;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/passed-over", this::page, RequiredRole.ANALYST);
  }

  private void page(Context ctx) {
    Caller caller = Guard.caller(ctx);
    int limit = Requests.limit(ctx);
    Rows<Row> page =
        Rows.of(
            passedOver.page(Requests.before(ctx), limit + 1, caller.visibility()).stream()
                .map(PassedOverRoutes::row)
                .toList(),
            limit,
            Row::entry);
    audit.write(caller, "passed-over.list", "", page.rows().size());
    ctx.json(new Page(passedOver.count(caller.visibility()), page.rows(), page.next()));
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

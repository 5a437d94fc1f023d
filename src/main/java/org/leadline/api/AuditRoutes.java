package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditEntry;
import org.leadline.store.AuditLog;
import org.leadline.store.AuditRecord;

/** Who did what; looking is itself written down. */
final class AuditRoutes {

  private final AuditLog log;
  private final AuditNotes audit;

  record Row(
      long number,
      Instant when,
      String who,
      String purpose,
      String action,
      String subject,
      long count) {}

  record Page(long total, List<Row> entries, @Nullable String next) {}

  AuditRoutes(AuditLog log, AuditNotes audit) {
    this.log = log;
    this.audit = audit;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/audit", this::page, RequiredRole.ADMINISTRATOR, TakenParameters.OF_A_LIST);
  }

  private void page(Context ctx) {
    int limit = Requests.limit(ctx);
    Rows<Row> page =
        Rows.of(
            log.page(Requests.before(ctx), limit + 1).stream().map(AuditRoutes::row).toList(),
            limit,
            Row::number);
    audit.write(Guard.caller(ctx), "audit.view", "", page.rows().size());
    ctx.json(new Page(log.count(), page.rows(), page.next()));
  }

  private static Row row(AuditRecord kept) {
    AuditEntry entry = kept.entry();
    return new Row(
        kept.sequence(),
        entry.when(),
        entry.who(),
        entry.purpose(),
        entry.action(),
        entry.subject(),
        entry.count());
  }
}

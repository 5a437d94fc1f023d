package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.arrival.ArrivalProgress;
import org.leadline.arrival.ArrivalSummary;
import org.leadline.arrival.Arrivals;
import org.leadline.store.Packed;
import org.leadline.store.QuarantineStore;
import org.leadline.store.Quarantined;

/** What could not be taken in: the list, the kept bytes, and another try. */
final class QuarantineRoutes {

  private final QuarantineStore quarantine;
  private final Arrivals arrivals;
  private final AuditNotes audit;

  record Row(
      long entry,
      long batch,
      Instant arrived,
      String unit,
      String source,
      String position,
      String reason,
      String message,
      long size,
      boolean kept) {}

  record Page(long total, List<Row> entries, @Nullable String next) {}

  QuarantineRoutes(QuarantineStore quarantine, Arrivals arrivals, AuditNotes audit) {
    this.quarantine = quarantine;
    this.arrivals = arrivals;
    this.audit = audit;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/quarantine", this::page, RequiredRole.ANALYST);
    routes.get("/api/quarantine/{entry}/original", this::original, RequiredRole.ANALYST);
    routes.post("/api/quarantine/{entry}/retry", this::retry, RequiredRole.ANALYST);
  }

  private void page(Context ctx) {
    Caller caller = Guard.caller(ctx);
    int limit = Requests.limit(ctx);
    Rows<Row> page =
        Rows.of(
            quarantine.page(Requests.before(ctx), limit + 1, caller.visibility()).stream()
                .map(QuarantineRoutes::row)
                .toList(),
            limit,
            Row::entry);
    audit.write(caller, "quarantine.list", "", page.rows().size());
    ctx.json(new Page(quarantine.count(caller.visibility()), page.rows(), page.next()));
  }

  private void original(Context ctx) {
    long entry = Requests.number(ctx, "entry");
    Caller caller = Guard.caller(ctx);
    Packed bytes = quarantine.bytes(entry, caller.visibility()).orElseThrow(Refusal::notFound);
    audit.write(caller, "quarantine.original", "entry " + entry, 1);
    Downloads.send(ctx, "application/octet-stream", "quarantined-" + entry, bytes.unpack());
  }

  private void retry(Context ctx) {
    long entry = Requests.number(ctx, "entry");
    Caller caller = Guard.caller(ctx);
    ArrivalSummary summary =
        arrivals
            .retryQuarantined(entry, caller, ArrivalProgress.NONE)
            .orElseThrow(Refusal::notFound);
    audit.write(caller, "quarantine.retry", "entry " + entry, summary.counts().documents());
    ctx.json(TakeInRoutes.Summary.of(summary));
  }

  private static Row row(Quarantined entry) {
    return new Row(
        entry.id(),
        entry.batch(),
        entry.arrived(),
        entry.unit(),
        entry.source(),
        entry.position(),
        entry.code(),
        entry.message(),
        entry.size(),
        entry.bytesKept());
  }
}

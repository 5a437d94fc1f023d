package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.arrival.ArrivalProgress;
import org.leadline.arrival.ArrivalRequest;
import org.leadline.arrival.ArrivalSummary;
import org.leadline.arrival.Arrivals;
import org.leadline.intake.mapping.Mapping;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.report.ReportId;
import org.leadline.store.Packed;
import org.leadline.store.QuarantineStore;
import org.leadline.store.Quarantined;

/** What could not be taken in: the list, the kept bytes, and another try. */
final class QuarantineRoutes {

  private final QuarantineStore quarantine;
  private final Listing<Quarantined, Row> listing;
  private final Arrivals arrivals;
  private final GivenUnit givenUnit;
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
      String advice,
      long size,
      @Nullable String number,
      boolean kept) {}

  record Page(long total, List<Row> entries, @Nullable String next) {}

  QuarantineRoutes(
      QuarantineStore quarantine, Arrivals arrivals, GivenUnit givenUnit, AuditNotes audit) {
    this.quarantine = quarantine;
    listing = new Listing<>("quarantine.list", quarantine, QuarantineRoutes::row, Row::entry);
    this.arrivals = arrivals;
    this.givenUnit = givenUnit;
    this.audit = audit;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/quarantine", this::page, RequiredRole.ANALYST, TakenParameters.OF_A_LIST);
    routes.get("/api/quarantine/{entry}/original", this::original, RequiredRole.ANALYST);
    routes.post(
        "/api/quarantine/{entry}/retry",
        this::retry,
        RequiredRole.ANALYST,
        TakenParameters.of("unit", "mapping"));
  }

  private void page(Context ctx) {
    Listing.Page<Row> page = listing.page(ctx, audit);
    ctx.json(new Page(page.total(), page.rows(), page.next()));
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
    Mapping mapping = TakeInRoutes.mapping(ctx, arrivals);
    ArrivalRequest request =
        new ArrivalRequest(
            caller.name(), units(ctx, caller), "quarantine " + entry, caller.visibility());
    ArrivalSummary summary =
        (mapping == null
                ? arrivals.retryQuarantined(entry, request, ArrivalProgress.NONE)
                : arrivals.retryMapped(entry, mapping, request, ArrivalProgress.NONE))
            .orElseThrow(Refusal::notFound);
    audit.write(caller, "quarantine.retry", "entry " + entry, summary.counts().documents());
    TakeInRoutes.answer(ctx, summary);
  }

  /** The unit that is asked for beside the one that the entry was delivered for. */
  private SortedSet<String> units(Context ctx, Caller caller) {
    String unit = ctx.queryParam("unit");
    return unit == null ? Collections.emptySortedSet() : givenUnit.of(unit, caller);
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
        RejectionReason.adviceOf(entry.code()),
        entry.size(),
        Optional.ofNullable(entry.number()).map(ReportId::written).orElse(null),
        entry.bytesKept());
  }
}

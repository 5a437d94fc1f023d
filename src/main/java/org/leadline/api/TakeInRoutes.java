package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.arrival.ArrivalProgress;
import org.leadline.arrival.ArrivalRequest;
import org.leadline.arrival.ArrivalSummary;
import org.leadline.arrival.Arrivals;
import org.leadline.arrival.IndexProblem;
import org.leadline.arrival.NoteCount;
import org.leadline.intake.IntakeOptions;
import org.leadline.intake.mapping.Mapping;
import org.leadline.report.ReportId;

/**
 * Taking in a body of reports. The answer comes once everything accepted is durable; whether
 * searches find it already is another matter, since who sends reports must not send again what is
 * held.
 */
final class TakeInRoutes {

  private static final String SOURCE = "interface";

  private final Arrivals arrivals;
  private final GivenUnit givenUnit;
  private final AuditNotes audit;
  private final long mostBytes;

  /** {@code notSearchable} says why searches do not find it yet; null when they do. */
  record Summary(
      long batch,
      long accepted,
      long updated,
      long unchanged,
      long quarantined,
      long passedOver,
      long numberNotKnown,
      List<NoteCount> notes,
      @Nullable String notSearchable) {

    static Summary of(ArrivalSummary summary) {
      return new Summary(
          summary.batch(),
          summary.counts().accepted(),
          summary.counts().updated(),
          summary.counts().unchanged(),
          summary.counts().quarantined(),
          summary.counts().passedOver(),
          summary.numberNotKnown(),
          summary.notes(),
          summary.indexProblem().map(IndexProblem::takenIn).orElse(null));
    }
  }

  /** 200, or 202 for what searches will find once the index works again. */
  static void answer(Context ctx, ArrivalSummary summary) {
    ctx.status(summary.indexProblem().isPresent() ? HttpStatus.ACCEPTED : HttpStatus.OK);
    ctx.json(Summary.of(summary));
  }

  TakeInRoutes(Arrivals arrivals, GivenUnit givenUnit, AuditNotes audit, long mostBytes) {
    this.arrivals = arrivals;
    this.givenUnit = givenUnit;
    this.audit = audit;
    this.mostBytes = mostBytes;
  }

  void register(RoutesConfig routes) {
    routes.post(
        "/api/reports",
        this::takeIn,
        RequiredRole.ANALYST,
        TakenParameters.of("unit", "reportId", "mapping"));
  }

  /** The trail tells of each attempt as it begins, and of its end whatever that is. */
  private void takeIn(Context ctx) {
    Caller caller = Guard.caller(ctx);
    IntakeOptions options =
        new IntakeOptions(reportId(ctx.queryParam("reportId")), mapping(ctx, arrivals));
    ArrivalRequest request =
        new ArrivalRequest(
            caller.name(), units(ctx.queryParam("unit"), caller), SOURCE, caller.visibility());
    audit.write(caller, "ingest.begin", String.join(" ", request.units()), 1);
    try {
      ArrivalSummary summary = take(ctx, options, request);
      audit.write(caller, "ingest", "batch " + summary.batch(), summary.counts().documents());
      answer(ctx, summary);
    } catch (RuntimeException e) {
      audit.write(caller, "ingest.failed", e instanceof Refusal ? "refused" : "failed", 0);
      throw e;
    }
  }

  private ArrivalSummary take(Context ctx, IntakeOptions options, ArrivalRequest request) {
    return arrivals.takeStream(
        "body",
        BoundedBody.of(ctx, "a body of reports", mostBytes),
        options,
        request,
        ArrivalProgress.NONE);
  }

  /** The unit that is asked for, else those of the caller; empty leaves it to the agencies. */
  private SortedSet<String> units(@Nullable String unit, Caller caller) {
    if (unit != null) {
      return givenUnit.of(unit, caller);
    }
    SortedSet<String> own = new TreeSet<>(caller.visibility().units());
    own.remove(Visibility.UNASSIGNED);
    return own;
  }

  /** The mapping that a request names; null when it names none. */
  static @Nullable Mapping mapping(Context ctx, Arrivals arrivals) {
    String name = ctx.queryParam("mapping");
    return name == null
        ? null
        : arrivals
            .mapping(name)
            .orElseThrow(() ->
                Refusal.invalid(
                    "there is no such mapping: intake.json lists the names under \"mappings\""));
  }

  private static @Nullable ReportId reportId(@Nullable String written) {
    try {
      return written == null ? null : ReportId.parse(written);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("reportId is bare digits, or source/id");
    }
  }
}

package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.casework.CaseAction;
import org.leadline.casework.CaseService;
import org.leadline.casework.CaseView;
import org.leadline.report.ReportId;
import org.leadline.store.CaseStep;
import org.leadline.store.CaseStore.Work;
import org.leadline.store.CaseStore.Worked;

/** The work on reports: one by one, and several at one go. */
final class CaseRoutes {

  private final CaseService cases;

  /** What became of one report of several. */
  record Outcome(
      String reportId, String outcome, String message, CaseViews.@Nullable StateView work) {}

  /** What was done at one go. */
  record Done(String action, long done, List<Outcome> reports) {}

  /** Whether reports are read. */
  record ReadBody(boolean read, @Nullable List<String> reports) {

    /** Copies the list. */
    ReadBody {
      reports = reports == null ? null : List.copyOf(reports);
    }
  }

  record Marked(long marked) {}

  record Assignees(List<String> accounts) {}

  CaseRoutes(CaseService cases) {
    this.cases = cases;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/reports/{reportId}/case", this::open, RequiredRole.VIEWER);
    for (CaseForm form : CaseForm.values()) {
      routes.post(
          "/api/reports/{reportId}/" + form.segment(),
          ctx -> act(ctx, form),
          RequiredRole.INVESTIGATOR);
    }
    routes.post("/api/queue/actions", this::actOnSeveral, RequiredRole.INVESTIGATOR);
    routes.post("/api/queue/read", this::mark, RequiredRole.VIEWER);
    routes.get("/api/queue/assignees", this::assignees, RequiredRole.INVESTIGATOR);
  }

  private void open(Context ctx) {
    ReportId report = Requests.reportId(ctx);
    Caller caller = Guard.caller(ctx);
    CaseView opened = cases.open(report, caller).orElseThrow(Refusal::notFound);
    ctx.json(CaseViews.of(opened, caller.visibility()));
  }

  private void act(Context ctx, CaseForm form) {
    ReportId report = Requests.reportId(ctx);
    Caller caller = Guard.caller(ctx);
    CaseBody body = Requests.body(ctx, CaseBody.class);
    if (body.action() != null || body.reports() != null) {
      throw Refusal.invalid("the address says which action and which report");
    }
    CaseAction action = body.read(form);
    refuse(cases.act(report, action, body.seen(), caller).step());
    CaseView after = cases.view(report, caller).orElseThrow(Refusal::notFound);
    ctx.json(CaseViews.of(after, caller.visibility()));
  }

  private static void refuse(CaseStep step) {
    switch (step) {
      case CaseStep.Done done -> {}
      case CaseStep.Unchanged unchanged -> {}
      case CaseStep.Conflict conflict ->
          throw new Refusal(ProblemKind.CONFLICT, conflict.message());
      case CaseStep.NotAllowed notAllowed ->
          throw new Refusal(ProblemKind.NOT_ALLOWED, notAllowed.message());
      case CaseStep.NotFound notFound -> throw Refusal.notFound();
    }
  }

  private void actOnSeveral(Context ctx) {
    CaseBody body = Requests.body(ctx, CaseBody.class);
    if (body.action() == null) {
      throw Refusal.invalid("action is missing");
    }
    if (body.seen() != null) {
      throw Refusal.invalid("seen is for one report; use the address of that report");
    }
    CaseAction action = body.read(CaseForm.ofCode(body.action()));
    List<ReportId> reports = ids(body.reports() == null ? List.of() : body.reports());
    try {
      Work work = cases.act(reports, action, Guard.caller(ctx));
      List<Outcome> outcomes = work.reports().stream().map(CaseRoutes::outcome).toList();
      long done = outcomes.stream().filter(one -> one.outcome().equals("done")).count();
      ctx.json(new Done(work.action(), done, outcomes));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(String.valueOf(e.getMessage()));
    }
  }

  private static Outcome outcome(Worked worked) {
    String report = worked.report().written();
    CaseViews.StateView state = CaseViews.state(worked.state());
    return switch (worked.step()) {
      case CaseStep.Done done -> new Outcome(report, "done", "", state);
      case CaseStep.Unchanged unchanged -> new Outcome(report, "unchanged", "", state);
      case CaseStep.Conflict conflict -> new Outcome(report, "conflict", conflict.message(), state);
      case CaseStep.NotAllowed notAllowed ->
          new Outcome(report, "not-allowed", notAllowed.message(), state);
      case CaseStep.NotFound notFound ->
          new Outcome(report, "not-found", String.valueOf(Refusal.notFound().getMessage()), null);
    };
  }

  private void mark(Context ctx) {
    ReadBody body = Requests.body(ctx, ReadBody.class);
    List<ReportId> reports = ids(body.reports() == null ? List.of() : body.reports());
    try {
      ctx.json(new Marked(cases.mark(reports, body.read(), Guard.caller(ctx))));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(String.valueOf(e.getMessage()));
    }
  }

  private void assignees(Context ctx) {
    ctx.json(new Assignees(cases.assignable(Guard.caller(ctx))));
  }

  private static List<ReportId> ids(List<String> written) {
    List<ReportId> reports = new ArrayList<>();
    for (String one : written) {
      try {
        reports.add(ReportId.parse(one));
      } catch (IllegalArgumentException e) {
        throw Refusal.invalid(
            "reports holds ids of reports; entry %d is none".formatted(reports.size() + 1));
      }
    }
    return reports;
  }
}

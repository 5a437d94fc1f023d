package org.leadline.api;

import static java.util.Objects.requireNonNull;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.link.DecisionConflict;
import org.leadline.link.DecisionPage;
import org.leadline.link.DecisionService;
import org.leadline.report.ReportId;
import org.leadline.store.DecisionKind;
import org.leadline.store.LinkDecision;

/** What analysts decide about pairs of reports. */
final class DecisionRoutes {

  private static final Map<String, DecisionKind> KINDS =
      Requests.choices(DecisionKind.values(), DecisionKind::code);

  private final DecisionService decisions;

  /** A decision to be made. */
  record NewDecision(String kind, String reportId, String otherReportId, String reason) {

    NewDecision {
      requireNonNull(kind);
      requireNonNull(reportId);
      requireNonNull(otherReportId);
      requireNonNull(reason);
    }

    /** Prints nothing: a reason may quote a report. */
    @Override
    public String toString() {
      return "NewDecision[]";
    }
  }

  /** The end of a decision. */
  record NewWithdrawal(String reason) {

    NewWithdrawal {
      requireNonNull(reason);
    }

    /** Prints nothing: a reason may quote a report. */
    @Override
    public String toString() {
      return "NewWithdrawal[]";
    }
  }

  record Page(long total, List<DecisionView> decisions, @Nullable String next) {}

  DecisionRoutes(DecisionService decisions) {
    this.decisions = decisions;
  }

  void register(RoutesConfig routes) {
    routes.get(
        "/api/link-decisions",
        this::list,
        RequiredRole.VIEWER,
        TakenParameters.of("reportId", "limit", "cursor"));
    routes.post("/api/link-decisions", this::decide, RequiredRole.ANALYST);
    routes.post(
        "/api/link-decisions/{decisionId}/withdrawal", this::withdraw, RequiredRole.ANALYST);
  }

  private void list(Context ctx) {
    Caller caller = Guard.caller(ctx);
    String report = ctx.queryParam("reportId");
    if (report == null) {
      DecisionPage page = decisions.page(Requests.cursor(ctx), Requests.limit(ctx), caller);
      ctx.json(new Page(page.total(), DecisionView.of(page.decisions()), page.next()));
    } else {
      List<LinkDecision> found = decisions.about(Requests.reportId(report), caller);
      ctx.json(new Page(found.size(), DecisionView.of(found), null));
    }
  }

  private void decide(Context ctx) {
    NewDecision wanted = Requests.body(ctx, NewDecision.class);
    DecisionKind kind =
        DecisionKind.ofCode(wanted.kind())
            .orElseThrow(
                () -> Refusal.invalid("kind is one of " + String.join(" ", KINDS.keySet())));
    ReportId one = Requests.reportId(wanted.reportId());
    ReportId other = Requests.reportId(wanted.otherReportId());
    LinkDecision made =
        answered(() -> decisions.decide(kind, one, other, wanted.reason(), Guard.caller(ctx)));
    ctx.status(201);
    ctx.json(DecisionView.of(made));
  }

  private void withdraw(Context ctx) {
    String reason = Requests.body(ctx, NewWithdrawal.class).reason();
    String id = ctx.pathParam("decisionId");
    ctx.json(DecisionView.of(answered(() -> decisions.withdraw(id, reason, Guard.caller(ctx)))));
  }

  private static LinkDecision answered(Supplier<Optional<LinkDecision>> deciding) {
    try {
      return deciding.get().orElseThrow(Refusal::notFound);
    } catch (DecisionConflict e) {
      throw new Refusal(ProblemKind.CONFLICT, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(String.valueOf(e.getMessage()));
    }
  }
}

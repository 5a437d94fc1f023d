package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Card;
import org.leadline.index.Hit;
import org.leadline.link.Bridge;
import org.leadline.link.ClusterAnswer;
import org.leadline.link.ClusterLink;
import org.leadline.link.ClusterListRequest;
import org.leadline.link.ClusterOrder;
import org.leadline.link.ClusterPage;
import org.leadline.link.ClusterRequest;
import org.leadline.link.ClusterService;
import org.leadline.link.ClusterSummary;
import org.leadline.link.Opposed;
import org.leadline.report.ReportId;
import org.leadline.search.KeyIds;
import org.leadline.store.LinkDecision;

/** Groups of reports that belong together. */
final class ClusterRoutes {

  private static final Map<String, ClusterOrder> ORDERS =
      Requests.choices(ClusterOrder.values(), ClusterOrder::code);
  private static final int MOST_PRIORITY = 1_000;
  private static final int MOST_DAYS = 100_000;
  private static final int MOST_REPORTS = 1_000_000_000;

  private final ClusterService clusters;
  private final KeyIds keyIds;

  record Summary(
      String cluster,
      int size,
      int priority,
      @Nullable Instant first,
      @Nullable Instant last,
      long spanDays,
      List<String> units) {}

  record Page(long total, long reports, List<Summary> clusters, @Nullable String next) {}

  record BridgeView(
      String reportId,
      String otherReportId,
      String cluster,
      double score,
      String cause,
      String why) {}

  record Member(String reportId, int version, int priority, int actionability, Card card) {}

  record HoldingLink(
      String reportId, String otherReportId, double score, List<LinkRoutes.Reason> reasons) {}

  record OverruledView(String victimReportId, String reportedReportId) {

    static OverruledView of(Opposed two) {
      return new OverruledView(two.victim().written(), two.reported().written());
    }
  }

  record Answer(
      Summary cluster,
      int hidden,
      List<Member> members,
      List<HoldingLink> links,
      List<BridgeView> bridges,
      List<DecisionView> decisions,
      List<String> conflicts,
      List<OverruledView> overruled,
      @Nullable String next) {}

  ClusterRoutes(ClusterService clusters, KeyIds keyIds) {
    this.clusters = clusters;
    this.keyIds = keyIds;
  }

  void register(RoutesConfig routes) {
    routes.get(
        "/api/clusters",
        this::list,
        RequiredRole.VIEWER,
        TakenParameters.of(
            "sort", "minSize", "minPriority", "minSpanDays", "unit", "limit", "cursor"));
    routes.get(
        "/api/clusters/{reportId}", this::cluster, RequiredRole.VIEWER, TakenParameters.OF_A_LIST);
    routes.get(
        "/api/reports/{reportId}/cluster",
        this::cluster,
        RequiredRole.VIEWER,
        TakenParameters.OF_A_LIST);
  }

  private void list(Context ctx) {
    String unit = ctx.queryParam("unit");
    ClusterPage page =
        clusters.list(
            new ClusterListRequest(
                Requests.choice("sort", ctx.queryParam("sort"), ClusterOrder.PRIORITY, ORDERS),
                Requests.integer(ctx, "minSize", 2, 2, MOST_REPORTS),
                Requests.integer(ctx, "minPriority", 0, 0, MOST_PRIORITY),
                Requests.integer(ctx, "minSpanDays", 0, 0, MOST_DAYS),
                unit == null ? null : Requests.name(unit),
                Requests.limit(ctx),
                Requests.cursor(ctx)),
            Guard.caller(ctx));
    ctx.json(
        new Page(
            page.total(),
            page.reports(),
            page.clusters().stream().map(ClusterRoutes::view).toList(),
            page.next()));
  }

  private void cluster(Context ctx) {
    String cursor = Requests.cursor(ctx);
    ClusterRequest request =
        new ClusterRequest(
            Requests.reportId(ctx), Requests.limit(ctx), cursor == null ? null : after(cursor));
    ctx.json(
        clusters
            .cluster(request, Guard.caller(ctx))
            .map(this::view)
            .orElseThrow(Refusal::notFound));
  }

  private static ReportId after(String cursor) {
    try {
      return ReportId.parse(cursor);
    } catch (IllegalArgumentException e) {
      throw new Refusal(ProblemKind.INVALID_CURSOR, "start again from the first page");
    }
  }

  private Answer view(ClusterAnswer answer) {
    ReportId next = answer.next();
    return new Answer(
        view(answer.summary()),
        answer.hidden(),
        answer.hits().stream().map(ClusterRoutes::view).toList(),
        answer.links().stream().map(this::view).toList(),
        answer.bridges().stream().map(ClusterRoutes::view).toList(),
        DecisionView.of(answer.decisions()),
        answer.conflicts().stream().map(LinkDecision::id).toList(),
        answer.overruled().stream().map(OverruledView::of).toList(),
        next == null ? null : next.written());
  }

  static Summary view(ClusterSummary summary) {
    return new Summary(
        summary.cluster().written(),
        summary.size(),
        summary.priority(),
        summary.first(),
        summary.last(),
        summary.spanSeconds() / 86_400,
        summary.units());
  }

  private static Member view(Hit hit) {
    return new Member(
        hit.report().written(), hit.version(), hit.priority(), hit.actionability(), hit.card());
  }

  private HoldingLink view(ClusterLink link) {
    return new HoldingLink(
        link.reportId().written(),
        link.otherReportId().written(),
        link.score(),
        link.reasons().stream().map(reason -> LinkRoutes.view(reason, keyIds)).toList());
  }

  private static BridgeView view(Bridge bridge) {
    return new BridgeView(
        bridge.reportId().written(),
        bridge.otherReportId().written(),
        bridge.cluster().written(),
        bridge.score(),
        bridge.cause().code(),
        bridge.why());
  }
}

package org.leadline.api;

import static java.util.Objects.requireNonNull;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Card;
import org.leadline.index.Hit;
import org.leadline.link.LinkStrength;
import org.leadline.link.walk.HopTotals;
import org.leadline.link.walk.PathAnswer;
import org.leadline.link.walk.PathRequest;
import org.leadline.link.walk.PathService;
import org.leadline.link.walk.WalkAnswer;
import org.leadline.link.walk.WalkRequest;
import org.leadline.link.walk.WalkService;
import org.leadline.link.walk.WalkedReport;
import org.leadline.link.walk.Walking;
import org.leadline.report.ReportId;
import org.leadline.search.KeyIds;

/** Reports some links away from a report, and the strongest chain between two. */
final class WalkRoutes {

  private final WalkService walks;
  private final PathService paths;
  private final KeyIds keyIds;

  record Walk(
      String report,
      List<HopTotals> hops,
      @Nullable Partial partial,
      List<Walked> reports,
      @Nullable String next) {}

  record Walked(
      String reportId,
      int hop,
      String from,
      FollowedLink link,
      double chain,
      @Nullable Integer adds,
      int version,
      int priority,
      int actionability,
      Card card) {}

  /** Which path is wanted; what is absent has the default of {@code openapi.yaml}. */
  record WantedPath(
      String from,
      String to,
      @Nullable String min,
      @Nullable List<String> kinds,
      @Nullable String receivedFrom,
      @Nullable String receivedTo,
      @Nullable List<String> units,
      @Nullable Integer hops,
      @Nullable Integer seconds) {

    WantedPath {
      requireNonNull(from);
      requireNonNull(to);
    }
  }

  record Path(
      String from,
      String to,
      boolean found,
      double score,
      @Nullable String strength,
      Cards.HitView start,
      List<Step> steps,
      @Nullable Partial partial) {}

  record Step(String from, FollowedLink link, Cards.HitView to) {}

  WalkRoutes(Walking walking, KeyIds keyIds) {
    this.walks = walking.walks();
    this.paths = walking.paths();
    this.keyIds = keyIds;
  }

  void register(RoutesConfig routes) {
    String[] taken =
        Stream.concat(WalkParameters.NAMES.stream(), Stream.of("hops", "limit", "cursor"))
            .toArray(String[]::new);
    routes.get(
        "/api/reports/{reportId}/walk", this::walk, RequiredRole.VIEWER, TakenParameters.of(taken));
    routes.post("/api/paths", this::path, RequiredRole.VIEWER);
  }

  private void walk(Context ctx) {
    WalkRequest request =
        new WalkRequest(
            Requests.reportId(ctx),
            Requests.integer(ctx, "hops", 2, 1, WalkRequest.MOST_HOPS),
            WalkParameters.filter(ctx),
            WalkParameters.patience(ctx),
            Requests.limit(ctx),
            Requests.cursor(ctx));
    ctx.json(walks.walk(request, Guard.caller(ctx)).map(this::view).orElseThrow(Refusal::notFound));
  }

  private void path(Context ctx) {
    WantedPath wanted = Requests.body(ctx, WantedPath.class);
    ReportId from = Requests.reportId(wanted.from());
    ReportId to = Requests.reportId(wanted.to());
    if (from.equals(to)) {
      throw Refusal.invalid("a path leads from one report to another");
    }
    Integer hops = wanted.hops();
    PathRequest request =
        new PathRequest(
            from,
            to,
            WalkParameters.filter(
                wanted.min(),
                wanted.kinds(),
                wanted.receivedFrom(),
                wanted.receivedTo(),
                wanted.units()),
            hops == null
                ? PathRequest.USUAL_HOPS
                : Requests.within("hops", hops, 1, PathRequest.MOST_HOPS),
            WalkParameters.patience(wanted.seconds()));
    ctx.json(paths.path(request, Guard.caller(ctx)).map(this::view).orElseThrow(Refusal::notFound));
  }

  private Walk view(WalkAnswer answer) {
    return new Walk(
        answer.report().written(),
        answer.hops(),
        Partial.of(answer.stopped()),
        answer.reports().stream().map(this::view).toList(),
        answer.next());
  }

  private Walked view(WalkedReport one) {
    Hit hit = one.hit();
    return new Walked(
        one.reportId().written(),
        one.hop(),
        one.from().written(),
        FollowedLink.of(one.link(), keyIds),
        one.chain(),
        one.adds(),
        hit.version(),
        hit.priority(),
        hit.actionability(),
        hit.card());
  }

  private Path view(PathAnswer answer) {
    LinkStrength strength = answer.strength();
    return new Path(
        answer.from().written(),
        answer.to().written(),
        answer.found(),
        answer.score(),
        strength == null ? null : strength.code(),
        Cards.hit(answer.start()),
        answer.steps().stream()
            .map(step ->
                new Step(
                    step.from().written(),
                    FollowedLink.of(step.link(), keyIds),
                    Cards.hit(step.hit())))
            .toList(),
        Partial.of(answer.stopped()));
  }
}

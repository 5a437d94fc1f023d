package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Card;
import org.leadline.index.Hit;
import org.leadline.link.walk.Additions;
import org.leadline.link.walk.DeltaAnswer;
import org.leadline.link.walk.DeltaOrder;
import org.leadline.link.walk.DeltaRequest;
import org.leadline.link.walk.DeltaService;
import org.leadline.link.walk.PageOf;
import org.leadline.link.walk.ValueGroup;
import org.leadline.search.KeyIds;

/** What the linked reports of a report add to it. */
final class AdditionRoutes {

  private static final Map<String, DeltaOrder> ORDERS =
      Requests.choices(DeltaOrder.values(), DeltaOrder::code);

  private final DeltaService deltas;
  private final KeyIds keyIds;

  record Answer(
      String report,
      long total,
      long adding,
      @Nullable Partial partial,
      List<Delta> links,
      @Nullable String next) {}

  record Delta(
      String reportId,
      FollowedLink link,
      Adds adds,
      int version,
      int priority,
      int actionability,
      Card card) {}

  record Adds(int values, List<GroupCount> groups, List<Added> added, int noise) {}

  record GroupCount(String group, long values) {}

  record Added(String group, Cards.KeyView key, String written) {}

  AdditionRoutes(DeltaService deltas, KeyIds keyIds) {
    this.deltas = deltas;
    this.keyIds = keyIds;
  }

  void register(RoutesConfig routes) {
    routes.get(
        "/api/reports/{reportId}/additions",
        this::additions,
        RequiredRole.VIEWER,
        TakenParameters.of(
            Stream.concat(WalkParameters.NAMES.stream(), Stream.of("sort", "limit", "cursor"))
                .toArray(String[]::new)));
  }

  private void additions(Context ctx) {
    DeltaRequest request =
        new DeltaRequest(
            Requests.reportId(ctx),
            WalkParameters.filter(ctx),
            Requests.choice("sort", ctx.queryParam("sort"), DeltaOrder.ADDS, ORDERS),
            WalkParameters.patience(ctx),
            new PageOf(Requests.limit(ctx), Requests.cursor(ctx)));
    ctx.json(
        deltas
            .additions(request, Guard.caller(ctx))
            .map(this::view)
            .orElseThrow(Refusal::notFound));
  }

  private Answer view(DeltaAnswer answer) {
    return new Answer(
        answer.report().written(),
        answer.total(),
        answer.adding(),
        Partial.of(answer.stopped()),
        answer.links().stream().map(this::view).toList(),
        answer.next());
  }

  private Delta view(DeltaAnswer.Delta delta) {
    Hit hit = delta.hit();
    return new Delta(
        hit.report().written(),
        FollowedLink.of(delta.link(), keyIds),
        view(delta.adds()),
        hit.version(),
        hit.priority(),
        hit.actionability(),
        hit.card());
  }

  private Adds view(Additions adds) {
    return new Adds(
        adds.values().size(),
        Arrays.stream(ValueGroup.values())
            .filter(group -> adds.of(group) > 0)
            .map(group -> new GroupCount(group.code(), adds.of(group)))
            .toList(),
        adds.values().stream()
            .map(added ->
                new Added(added.group().code(), Cards.key(keyIds, added.key()), added.written()))
            .toList(),
        adds.noise());
  }
}

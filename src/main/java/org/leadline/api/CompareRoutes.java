package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.link.walk.CompareAnswer;
import org.leadline.link.walk.CompareRequest;
import org.leadline.link.walk.CompareService;
import org.leadline.link.walk.PageOf;
import org.leadline.report.Codes;
import org.leadline.search.KeyIds;

/** Reports side by side. */
final class CompareRoutes {

  private final CompareService comparisons;
  private final KeyIds keyIds;

  /** Which reports; what is absent has the default of {@code openapi.yaml}. */
  record Wanted(@Nullable List<String> reports, @Nullable Integer limit, @Nullable String cursor) {

    Wanted {
      reports = reports == null ? List.of() : List.copyOf(reports);
    }
  }

  record Answer(
      List<Cards.HitView> reports,
      List<CompareAnswer.Fact> facts,
      CompareAnswer.Totals totals,
      List<Value> values,
      List<Between> links,
      @Nullable String next) {}

  record Value(Cards.KeyView key, int holders, List<List<Cell>> cells) {}

  record Cell(String written, String role) {}

  record Between(String reportId, String otherReportId, FollowedLink link) {}

  CompareRoutes(CompareService comparisons, KeyIds keyIds) {
    this.comparisons = comparisons;
    this.keyIds = keyIds;
  }

  void register(RoutesConfig routes) {
    routes.post("/api/compare", this::compare, RequiredRole.VIEWER);
  }

  private void compare(Context ctx) {
    CompareRequest request = request(Requests.body(ctx, Wanted.class));
    ctx.json(
        comparisons
            .compare(request, Guard.caller(ctx))
            .map(this::view)
            .orElseThrow(Refusal::notFound));
  }

  private static CompareRequest request(Wanted wanted) {
    Integer limit = wanted.limit();
    PageOf page =
        new PageOf(
            limit == null ? Requests.USUAL : Requests.within("limit", limit, 0, Requests.MOST),
            wanted.cursor());
    List<String> reports = wanted.reports() == null ? List.of() : wanted.reports();
    try {
      return new CompareRequest(reports.stream().map(Requests::reportId).toList(), page);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(String.valueOf(e.getMessage()));
    }
  }

  private Answer view(CompareAnswer answer) {
    return new Answer(
        answer.reports().stream().map(Cards::hit).toList(),
        answer.facts(),
        answer.totals(),
        answer.values().stream().map(this::view).toList(),
        answer.links().stream()
            .map(between ->
                new Between(
                    between.from().written(),
                    between.link().reportId().written(),
                    FollowedLink.of(between.link(), keyIds)))
            .toList(),
        answer.next());
  }

  private Value view(CompareAnswer.SharedValue value) {
    return new Value(
        Cards.key(keyIds, value.key()),
        value.holders(),
        value.cells().stream()
            .map(cells ->
                cells.stream()
                    .map(cell -> new Cell(cell.written(), Codes.of(cell.role())))
                    .toList())
            .toList());
  }
}

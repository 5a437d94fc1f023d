package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.casework.ClusteredAnswer;
import org.leadline.casework.ClusteredRequest;
import org.leadline.casework.ClusteredSearch;
import org.leadline.link.ClusterFilter;

/** What a search finds, by cluster. */
final class ClusteredRoutes {

  private static final int MOST_REPORTS = 1_000_000_000;
  private static final int MOST_PRIORITY = 1_000;
  private static final int MOST_DAYS = 100_000;
  private static final int PARTS = 2;

  private final ClusteredSearch search;

  /** Which results; what is absent has the default of {@code openapi.yaml}. */
  record Wanted(
      @Nullable SearchBody search,
      @Nullable Integer minSize,
      @Nullable Integer maxSize,
      @Nullable Integer minPriority,
      @Nullable Integer minSpanDays,
      @Nullable String unit,
      @Nullable Integer seconds,
      @Nullable Integer limit,
      @Nullable String cursor) {

    /** Prints nothing: a query is report content. */
    @Override
    public String toString() {
      return "Wanted[]";
    }
  }

  record Group(ClusterRoutes.Summary cluster, int matching, Cards.HitView first) {}

  record Answer(
      long total,
      long read,
      boolean partial,
      long clusters,
      long reports,
      List<ClusteredAnswer.Facet> facets,
      List<Group> groups,
      @Nullable String next) {}

  ClusteredRoutes(ClusteredSearch search) {
    this.search = search;
  }

  void register(RoutesConfig routes) {
    routes.post("/api/search/clusters", this::search, RequiredRole.VIEWER);
  }

  private void search(Context ctx) {
    Wanted wanted = Requests.body(ctx, Wanted.class);
    SearchBody body = wanted.search();
    if (body == null) {
      throw Refusal.invalid("search is the search whose results are wanted");
    }
    ClusteredRequest first = request(wanted, body, 0);
    String cursor = wanted.cursor();
    ClusteredRequest request =
        cursor == null ? first : request(wanted, body, shown(cursor, first.question()));
    ctx.json(view(search.search(request, Guard.caller(ctx)), request));
  }

  private static ClusteredRequest request(Wanted wanted, SearchBody body, int skip) {
    return new ClusteredRequest(
        body.request(),
        new ClusterFilter(
            given("minSize", wanted.minSize(), 1, 1, MOST_REPORTS),
            given("maxSize", wanted.maxSize(), MOST_REPORTS, 1, MOST_REPORTS),
            given("minPriority", wanted.minPriority(), 0, 0, MOST_PRIORITY),
            given("minSpanDays", wanted.minSpanDays(), 0, 0, MOST_DAYS),
            wanted.unit() == null ? null : Requests.name(wanted.unit())),
        WalkParameters.patience(wanted.seconds()),
        given("limit", wanted.limit(), Requests.USUAL, 0, Requests.MOST),
        skip);
  }

  private static int given(String name, @Nullable Integer value, int otherwise, int low, int high) {
    return value == null ? otherwise : Requests.within(name, value, low, high);
  }

  private static int shown(String cursor, int question) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = text.split(" ", PARTS);
      if (parts.length == PARTS && Integer.parseInt(parts[0]) == question) {
        return Math.max(0, Integer.parseInt(parts[1]));
      }
      throw again();
    } catch (IllegalArgumentException damaged) {
      throw again();
    }
  }

  private static Refusal again() {
    return new Refusal(ProblemKind.INVALID_CURSOR, "start again from the first page");
  }

  private static Answer view(ClusteredAnswer answer, ClusteredRequest request) {
    int shown = request.skip() + answer.groups().size();
    String next =
        answer.more() && !answer.groups().isEmpty()
            ? Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                    "%d %d".formatted(request.question(), shown).getBytes(StandardCharsets.UTF_8))
            : null;
    return new Answer(
        answer.total(),
        answer.read(),
        answer.partial(),
        answer.clusters(),
        answer.reports(),
        answer.facets(),
        answer.groups().stream()
            .map(group ->
                new Group(
                    ClusterRoutes.view(group.cluster()),
                    group.matching(),
                    Cards.hit(group.first())))
            .toList(),
        next);
  }
}

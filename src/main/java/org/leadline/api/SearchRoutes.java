package org.leadline.api;

import static java.util.Objects.requireNonNull;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.index.FacetCounts;
import org.leadline.index.ScoreExplanation;
import org.leadline.link.LinkService;
import org.leadline.report.ReportId;
import org.leadline.search.SearchAnswer;
import org.leadline.search.SearchHit;
import org.leadline.search.SearchService;
import org.leadline.search.spelling.Meant;

/** Searching, with what helps to put a search together. */
final class SearchRoutes {

  private static final int MOST_SUGGESTIONS = 100;
  private static final int LONGEST_QUERY = 10_000;
  private static final int LONGEST_TEXT = 500;

  private final SearchService search;
  private final LinkService links;
  private final RecentSearches recent;

  record Answer(
      long total,
      boolean partial,
      long generation,
      String profile,
      List<Cards.HitView> hits,
      Map<String, List<FacetCounts.Value>> facets,
      Map<String, Long> facetTotals,
      List<String> facetsPartial,
      List<Cards.RecognisedView> recognised,
      List<Cards.NamesView> like,
      List<Meant> didYouMean,
      @Nullable String next) {}

  record ExplainRequest(String query, String reportId) {
    ExplainRequest {
      requireNonNull(query);
      requireNonNull(reportId);
    }

    @Override
    public String toString() {
      return "ExplainRequest[]";
    }
  }

  record ExplainAnswer(String reportId, ScoreExplanation explanation) {}

  record SuggestionRequest(String text, @Nullable Integer limit) {
    SuggestionRequest {
      requireNonNull(text);
    }

    @Override
    public String toString() {
      return "SuggestionRequest[]";
    }
  }

  record SuggestionView(String text, String what, @Nullable Long reports) {}

  record Suggestions(List<SuggestionView> suggestions) {}

  SearchRoutes(SearchService search, LinkService links, RecentSearches recent) {
    this.search = search;
    this.recent = recent;
    this.links = links;
  }

  void register(RoutesConfig routes) {
    routes.post("/api/search", this::search, RequiredRole.VIEWER);
    routes.post("/api/search/explain", this::explain, RequiredRole.VIEWER);
    routes.post("/api/suggestions", this::suggest, RequiredRole.VIEWER);
  }

  private void search(Context ctx) {
    SearchBody body = Requests.body(ctx, SearchBody.class);
    Caller caller = Guard.caller(ctx);
    SearchAnswer answer = search.search(body.request(), caller);
    ctx.json(view(answer, body.wantsLinkCounts() ? counts(answer, caller) : null));
  }

  private Map<ReportId, Long> counts(SearchAnswer answer, Caller caller) {
    return links.counts(answer.hits().stream().map(hit -> hit.hit().report()).toList(), caller);
  }

  private static Answer view(SearchAnswer answer, @Nullable Map<ReportId, Long> linkCounts) {
    return new Answer(
        answer.total(),
        answer.partial(),
        answer.generation(),
        answer.profile(),
        answer.hits().stream().map(hit -> view(hit, linkCounts)).toList(),
        answer.facetValues(),
        answer.facetTotals(),
        answer.facetsPartial(),
        answer.recognised().stream().map(Cards::recognised).toList(),
        answer.like().stream().map(Cards::names).toList(),
        answer.didYouMean(),
        answer.next());
  }

  private static Cards.HitView view(SearchHit hit, @Nullable Map<ReportId, Long> linkCounts) {
    return Cards.hit(hit, Cards.linksOf(linkCounts, hit.hit().report()));
  }

  private void explain(Context ctx) {
    ExplainRequest request = Requests.body(ctx, ExplainRequest.class);
    ReportId report = Requests.reportId(request.reportId());
    ScoreExplanation explanation =
        search
            .explain(
                Requests.bounded("query", request.query(), LONGEST_QUERY),
                report,
                Guard.caller(ctx))
            .orElseThrow(Refusal::notFound);
    ctx.json(new ExplainAnswer(report.written(), explanation));
  }

  private void suggest(Context ctx) {
    SuggestionRequest request = Requests.body(ctx, SuggestionRequest.class);
    int limit =
        request.limit() == null
            ? 10
            : Requests.within("limit", request.limit(), 1, MOST_SUGGESTIONS);
    String text = Requests.bounded("text", request.text(), LONGEST_TEXT);
    Caller caller = Guard.caller(ctx);
    Stream<SuggestionView> asked =
        recent.containing(text, caller.name()).stream()
            .map(query -> new SuggestionView(query, "recent", null));
    Stream<SuggestionView> completed =
        search.suggestions(text, limit, caller).stream()
            .map(s -> new SuggestionView(s.text(), s.what(), Cards.known(s.reports())));
    ctx.json(new Suggestions(Stream.concat(asked, completed).limit(limit).toList()));
  }
}

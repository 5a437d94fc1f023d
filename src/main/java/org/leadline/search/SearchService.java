package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.identity.Recogniser;
import org.leadline.index.CacheFigures;
import org.leadline.index.FacetCounts;
import org.leadline.index.Fields;
import org.leadline.index.HistogramQuestion;
import org.leadline.index.HistogramUnit;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.QueryTooComplex;
import org.leadline.index.ReportIndex;
import org.leadline.index.ScoreExplanation;
import org.leadline.index.SearchQuery;
import org.leadline.profile.ScoringProfiles;
import org.leadline.report.ReportId;
import org.leadline.search.spelling.DidYouMean;

/** Searches reports. Safe for many threads. */
public final class SearchService {

  private final ReportIndex index;
  private final FacetFilters facetFilters;
  private final SearchSettings settings;
  private final QueryParser parser;
  private final Answers answers;
  private final FacetCounting facets;
  private final Completions completions;
  private final AuditTrail audit;
  private final InstantSource clock;
  private final Turns turns;
  private final KeptLists lists;

  /**
   * Searches an index.
   *
   * @param lists the lists that queries name
   */
  public SearchService(
      ReportIndex index,
      Fields fields,
      Recogniser recogniser,
      KeyIds keyIds,
      SearchSettings settings,
      AuditTrail audit,
      InstantSource clock,
      KeptLists lists) {
    this.index = requireNonNull(index);
    this.facetFilters = new FacetFilters(fields);
    this.settings = requireNonNull(settings);
    this.parser = new QueryParser(fields, recogniser);
    this.facets = new FacetCounting(fields, settings.cachedFacets());
    this.answers =
        new Answers(
            index,
            facets,
            new Folding(fields, settings.bundle()),
            new RecognisedValues(keyIds),
            new LikeNames(keyIds),
            new DidYouMean(fields, recogniser),
            clock);
    this.completions = new Completions(fields);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
    this.turns = new Turns(settings.concurrentSearches(), settings.waitForTurn());
    this.lists = requireNonNull(lists);
  }

  /**
   * Answers a search; the audit record is written before this returns.
   *
   * @throws InvalidQuery when the text cannot be read, or a facet or filter field is not one
   * @throws org.leadline.index.InvalidCursor when the cursor belongs to another search
   * @throws Busy when too many searches run
   */
  public SearchAnswer search(SearchRequest request, Caller caller) {
    ParsedQuery parsed = parsed(request, caller);
    Map<String, List<String>> filters = facetFilters.checked(request.filters(), clock.instant());
    List<String> wanted = wantedFacets(request);
    SearchAnswer answer =
        inTurn(() ->
            answers.answer(
                new Answers.Read(
                    request, parsed, filters, wanted, text -> reading(text, request, caller)),
                caller.visibility()));
    write(
        "search", asked(request) + ScoringProfiles.told(answer.profile()), answer.total(), caller);
    return answer;
  }

  /**
   * Goes over everything that matches a search; the audit record, which counts what matches, is
   * written before the first page is told.
   *
   * @param action what it is called in the audit trail
   * @param work reads the pages
   * @throws InvalidQuery when the text cannot be read, or a filter field is none
   * @throws Busy when too many searches run
   */
  public <T> T over(
      SearchRequest request, String action, Caller caller, Function<MatchingPages, T> work) {
    SearchQuery parsed = parsed(request, caller).query();
    Map<String, List<String>> filters = facetFilters.checked(request.filters(), clock.instant());
    try (IndexSnapshot snapshot = index.snapshot()) {
      MatchingPages pages =
          new MatchingPages(
              snapshot,
              cursor ->
                  inTurn(() ->
                      snapshot.search(
                          new HitQuestion(
                              parsed,
                              filters,
                              request.sort(),
                              HitQuestion.MAX_LIMIT,
                              cursor,
                              false),
                          caller.visibility())),
              total ->
                  write(
                      action,
                      asked(request)
                          + ScoringProfiles.told(snapshot.profile(caller.visibility()).profile()),
                      total,
                      caller));
      return work.apply(pages);
    }
  }

  /**
   * How the relevance score of a report under a query comes about; empty when the report does not
   * match or is not seen.
   *
   * @throws InvalidQuery when the text cannot be read
   */
  public Optional<ScoreExplanation> explain(String query, ReportId report, Caller caller) {
    SearchQuery parsed = parsed(query, false, caller).query();
    Optional<ScoreExplanation> explanation =
        inTurn(() -> {
          try (IndexSnapshot snapshot = index.snapshot()) {
            return snapshot.explain(parsed, report, caller.visibility());
          }
        });
    write(
        "search.explain", report.written() + " " + query, explanation.isPresent() ? 1 : 0, caller);
    return explanation;
  }

  /**
   * Completions of the last word of a text: field names, and values by their beginning, most
   * frequent first.
   *
   * @param limit how many at most, 1 to 100
   */
  public List<Suggestion> suggestions(String text, int limit, Caller caller) {
    List<Suggestion> found =
        turns.take(() -> {
          try (IndexSnapshot snapshot = index.snapshot()) {
            return completions.of(snapshot, text, limit, caller.visibility());
          }
        });
    write("search.suggest", text, found.size(), caller);
    return found;
  }

  /**
   * The values of one facet that are asked for, with their exact counts under the request's query
   * and filters.
   *
   * @param limit how many at most, 1 to 10,000; {@link FacetCounts#distinct} tells how many there
   *     are
   * @throws InvalidQuery when the query cannot be read or the field is no facet
   */
  public FacetCounts facetValues(
      SearchRequest request, String field, FacetPart part, int limit, Caller caller) {
    SearchQuery parsed = parsed(request, caller).query();
    Map<String, List<String>> filters = facetFilters.checked(request.filters(), clock.instant());
    String name = facetFilters.nameOf(field);
    FacetCounts found =
        inTurn(() -> {
          try (IndexSnapshot snapshot = index.snapshot()) {
            return facets.containing(
                snapshot, parsed, filters, name, part, limit, clock.instant(), caller.visibility());
          }
        });
    write("search.facet", request.query(), found.distinct(), caller);
    return found;
  }

  /**
   * How many of the reports that a search finds lie in which stretch of time.
   *
   * @param field a field of dates, by any of its names
   * @param limit how many stretches at the most, the first ones
   * @throws InvalidQuery when the query cannot be read or the field is none of dates
   */
  public FacetCounts histogram(
      SearchRequest request, String field, HistogramUnit unit, int limit, Caller caller) {
    SearchQuery parsed = parsed(request, caller).query();
    Map<String, List<String>> filters = facetFilters.checked(request.filters(), clock.instant());
    HistogramQuestion question =
        new HistogramQuestion(parsed, filters, facetFilters.dateOf(field), unit, limit);
    FacetCounts found =
        inTurn(() -> {
          try (IndexSnapshot snapshot = index.snapshot()) {
            return snapshot.histogram(question, caller.visibility());
          }
        });
    write("search.histogram", asked(request), found.distinct(), caller);
    return found;
  }

  private ParsedQuery parsed(SearchRequest request, Caller caller) {
    return parsed(request.query(), request.plainText(), caller);
  }

  private ParsedQuery parsed(String query, boolean plainText, Caller caller) {
    return parser.parse(query, plainText, list -> lists.find(list.id(), list.noise(), caller));
  }

  /** What another text would mean in a request; empty when it cannot be read. */
  private Optional<SearchQuery> reading(String text, SearchRequest request, Caller caller) {
    try {
      return Optional.of(parsed(text, request.plainText(), caller).query());
    } catch (InvalidQuery notReadable) {
      return Optional.empty();
    }
  }

  /** How often the kept facet counts were of use. */
  public List<CacheFigures> caches() {
    return List.of(facets.figures());
  }

  private List<String> wantedFacets(SearchRequest request) {
    List<String> asked = request.facets();
    return asked == null
        ? settings.facets()
        : asked.stream().map(facetFilters::nameOf).distinct().toList();
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      return turns.take(work);
    } catch (QueryTooComplex e) {
      throw new InvalidQuery(
          String.valueOf(e.getMessage()), "write more letters and fewer * and ?", 0, 0);
    }
  }

  /** What was asked, filters included. */
  private static String asked(SearchRequest request) {
    return request.filters().isEmpty()
        ? request.query()
        : request.query() + " | filters " + request.filters();
  }

  private void write(String action, String subject, long count, Caller caller) {
    audit.write(
        new AuditEntry(clock.instant(), caller.name(), caller.purpose(), action, subject, count));
  }
}

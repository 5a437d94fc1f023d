package org.leadline.search;

import java.util.List;
import java.util.Optional;
import org.leadline.access.Caller;
import org.leadline.index.FacetCounts;
import org.leadline.index.ScoreExplanation;
import org.leadline.report.ReportId;

/** Searches reports. Safe for many threads. */
public final class SearchService {

  /**
   * Answers a search; the audit record is written before this returns.
   *
   * @throws InvalidQuery when the text cannot be read, or a facet or filter field is not one
   * @throws org.leadline.index.InvalidCursor when the cursor belongs to another search
   * @throws Busy when too many searches run
   */
  public SearchAnswer search(SearchRequest request, Caller caller) {
    throw new UnsupportedOperationException();
  }

  /**
   * How the relevance score of a report under a query comes about; empty when the report does not
   * match or is not seen.
   *
   * @throws InvalidQuery when the text cannot be read
   */
  public Optional<ScoreExplanation> explain(String query, ReportId report, Caller caller) {
    throw new UnsupportedOperationException();
  }

  /**
   * Completions of the last word of a text: field names, and values by their beginning, most
   * frequent first.
   *
   * @param limit how many at most, 1 to 100
   */
  public List<Suggestion> suggestions(String text, int limit, Caller caller) {
    throw new UnsupportedOperationException();
  }

  /**
   * The values of one facet that contain a text, whatever their case, with their exact counts under
   * the request's query and filters.
   *
   * @param limit how many at most, 1 to 10,000; {@link FacetCounts#distinct} tells how many contain
   *     it
   * @throws InvalidQuery when the query cannot be read or the field is no facet
   */
  public FacetCounts facetValues(
      SearchRequest request, String field, String containing, int limit, Caller caller) {
    throw new UnsupportedOperationException();
  }
}

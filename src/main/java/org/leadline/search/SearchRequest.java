package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.index.HitQuestion;
import org.leadline.index.Order;

/**
 * What is searched for, and what the answer should hold.
 *
 * @param query the text as typed; blank means every report
 * @param filters field to values, as in {@link HitQuestion#filters}; ranges may count their days
 *     from today, as {@link org.leadline.index.RangeEnds} reads them
 * @param sort the order of hits
 * @param limit how many hits at most, 0 to {@link HitQuestion#MAX_LIMIT}; 0 asks for total and
 *     facets alone
 * @param cursor {@link SearchAnswer#next} of the page before; null for the first page
 * @param facets the facet fields to count; null for the list in {@code search.json}, empty for none
 * @param facetLimit how many values of each facet at most, 1 to {@link HitQuestion#MAX_LIMIT}, or
 *     {@link #USUAL_FACET_LIMIT}; a histogram's are the first in its order; the answer tells how
 *     many there are
 * @param explain whether each hit tells how its score comes about
 * @param highlight whether each hit tells where the query matched
 * @param fold whether hits that repeat one file or one event are one row; the total counts them all
 * @param plainText whether pasted values are taken as plain text rather than recognised
 */
public record SearchRequest(
    String query,
    Map<String, List<String>> filters,
    Order sort,
    int limit,
    @Nullable String cursor,
    @Nullable List<String> facets,
    int facetLimit,
    boolean explain,
    boolean highlight,
    boolean fold,
    boolean plainText) {

  /** The number of hits of a page when the asker does not say. */
  public static final int DEFAULT_LIMIT = 20;

  /** Histograms whole, and the 20 most frequent values of every other facet. */
  public static final int USUAL_FACET_LIMIT = 0;

  /**
   * @throws IllegalArgumentException when a limit is out of range
   */
  public SearchRequest {
    requireNonNull(query);
    requireNonNull(sort);
    Map<String, List<String>> copy = new TreeMap<>();
    filters.forEach((field, values) -> copy.put(field, List.copyOf(values)));
    filters = Collections.unmodifiableMap(copy);
    facets = facets == null ? null : List.copyOf(facets);
    if (limit < 0 || limit > HitQuestion.MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 0 to " + HitQuestion.MAX_LIMIT);
    }
    if (facetLimit < USUAL_FACET_LIMIT || facetLimit > HitQuestion.MAX_LIMIT) {
      throw new IllegalArgumentException("facetLimit is 1 to " + HitQuestion.MAX_LIMIT);
    }
  }

  /** A search with a row for every hit. */
  public SearchRequest(
      String query,
      Map<String, List<String>> filters,
      Order sort,
      int limit,
      @Nullable String cursor,
      @Nullable List<String> facets,
      int facetLimit,
      boolean explain,
      boolean highlight,
      boolean plainText) {
    this(
        query,
        filters,
        sort,
        limit,
        cursor,
        facets,
        facetLimit,
        explain,
        highlight,
        false,
        plainText);
  }

  /** The first page of hits for a text, by relevance, without facets. */
  public static SearchRequest of(String query) {
    return new SearchRequest(
        query,
        Map.of(),
        Order.RELEVANCE,
        DEFAULT_LIMIT,
        null,
        List.of(),
        USUAL_FACET_LIMIT,
        false,
        false,
        false);
  }

  /** Prints nothing of the query. */
  @Override
  public String toString() {
    return "SearchRequest[" + sort.code() + ", " + limit + "]";
  }
}

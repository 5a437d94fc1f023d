package org.leadline.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Order;
import org.leadline.search.SearchRequest;

/**
 * A search as requested; what is absent has the default of {@code openapi.yaml}. Also what is kept
 * of a saved search.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchBody(
    @Nullable String query,
    @Nullable Map<String, List<String>> filters,
    @Nullable String sort,
    @Nullable Integer limit,
    @Nullable String cursor,
    @Nullable List<String> facets,
    @Nullable Integer facetLimit,
    @Nullable Boolean highlight,
    @Nullable Boolean explain,
    @Nullable Boolean plainText,
    @Nullable Boolean fold,
    @Nullable Boolean linkCounts) {

  private static final int LONGEST_QUERY = 10_000;
  private static final Map<String, Order> ORDERS = Requests.choices(Order.values(), Order::code);

  /** Copies the collections; a null within them is refused here, as the request is read. */
  SearchBody {
    facets = facets == null ? null : List.copyOf(facets);
    if (filters != null) {
      Map<String, List<String>> copy = new TreeMap<>();
      filters.forEach((field, values) -> copy.put(field, List.copyOf(values)));
      filters = Collections.unmodifiableMap(copy);
    }
  }

  /** The same as the search service takes it. */
  SearchRequest request() {
    return new SearchRequest(
        query == null ? "" : Requests.bounded("query", query, LONGEST_QUERY),
        filters == null ? Map.of() : filters,
        Requests.choice("sort", sort, Order.RELEVANCE, ORDERS),
        limit == null
            ? SearchRequest.DEFAULT_LIMIT
            : Requests.within("limit", limit, 0, Requests.MOST),
        cursor,
        facets == null ? List.of() : facets,
        facetLimit == null
            ? SearchRequest.USUAL_FACET_LIMIT
            : Requests.within("facetLimit", facetLimit, 1, Requests.MOST),
        Boolean.TRUE.equals(explain),
        !Boolean.FALSE.equals(highlight),
        Boolean.TRUE.equals(fold),
        Boolean.TRUE.equals(plainText));
  }

  @JsonIgnore
  boolean wantsLinkCounts() {
    return Boolean.TRUE.equals(linkCounts);
  }

  /** The same search from its first page. */
  SearchBody withoutCursor() {
    return new SearchBody(
        query,
        filters,
        sort,
        limit,
        null,
        facets,
        facetLimit,
        highlight,
        explain,
        plainText,
        fold,
        linkCounts);
  }

  /** Prints nothing: it is a query. */
  @Override
  public String toString() {
    return "SearchBody[]";
  }
}

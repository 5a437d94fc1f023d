package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * What a watch asks of each report that arrives.
 *
 * @param query what is searched for
 * @param filters as in {@link HitQuestion#filters}
 */
public record WatchQuestion(SearchQuery query, Map<String, List<String>> filters) {

  /** Copies the filters. */
  public WatchQuestion {
    requireNonNull(query);
    filters = Filters.copy(filters);
  }

  /** Reports that hold any of these match-key terms. */
  public static WatchQuestion ofKeys(List<String> terms) {
    return new WatchQuestion(new SearchQuery.Keys(terms), Map.of());
  }

  /** Prints nothing: it is a query. */
  @Override
  public String toString() {
    return "WatchQuestion[]";
  }
}

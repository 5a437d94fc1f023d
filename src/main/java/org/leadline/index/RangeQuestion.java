package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * In which ranges of a field's values the matching reports lie: drill sideways, so that filters on
 * that same field are disregarded.
 *
 * @param query what is searched for
 * @param filters as in {@link HitQuestion#filters}
 * @param field a field of dates or numbers
 * @param ranges the ranges, each as {@link ValueRange} reads it; they may overlap
 */
public record RangeQuestion(
    SearchQuery query, Map<String, List<String>> filters, String field, List<String> ranges) {

  /** Copies the collections. */
  public RangeQuestion {
    requireNonNull(query);
    requireNonNull(field);
    filters = Filters.copy(filters);
    ranges = List.copyOf(ranges);
  }

  /** Prints nothing: it is a query. */
  @Override
  public String toString() {
    return "RangeQuestion[]";
  }
}

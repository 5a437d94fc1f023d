package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * How many matching reports lie in which stretch of time. All filters hold, those on the field
 * itself too: whoever looks into one month wants its days.
 *
 * @param query what is searched for
 * @param filters as in {@link HitQuestion#filters}
 * @param field a field of dates
 * @param unit how long a stretch is
 * @param limit how many stretches at the most, the first ones; at least 1
 */
public record HistogramQuestion(
    SearchQuery query,
    Map<String, List<String>> filters,
    String field,
    HistogramUnit unit,
    int limit) {

  /** Copies the filters. */
  public HistogramQuestion {
    requireNonNull(query);
    requireNonNull(field);
    requireNonNull(unit);
    filters = Filters.copy(filters);
    if (limit < 1) {
      throw new IllegalArgumentException("limit is at least 1");
    }
  }

  /** Prints nothing: it is a query. */
  @Override
  public String toString() {
    return "HistogramQuestion[]";
  }
}

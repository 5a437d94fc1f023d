package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which hits are wanted, and how.
 *
 * @param query what is searched for
 * @param filters field, as {@link FilterName} writes it, to values: a report must have one of the
 *     values in each field that is asked for, and none in those that are excluded; of fields of
 *     dates and numbers each value is a {@link ValueRange}
 * @param order the order of hits
 * @param limit how many at most, 0 to 10,000; 0 asks for the total alone
 * @param cursor {@link HitPage#next} of the page before; null for the first page
 * @param highlight whether highlights are wanted
 */
public record HitQuestion(
    SearchQuery query,
    Map<String, List<String>> filters,
    Order order,
    int limit,
    @Nullable String cursor,
    boolean highlight) {

  /** The largest limit. */
  public static final int MAX_LIMIT = 10_000;

  /**
   * @throws IllegalArgumentException when the limit is out of range
   */
  public HitQuestion {
    requireNonNull(query);
    requireNonNull(order);
    filters = Filters.copy(filters);
    if (limit < 0 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 0 to " + MAX_LIMIT + ", not " + limit);
    }
  }
}

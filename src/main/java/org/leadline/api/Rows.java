package org.leadline.api;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that goes down by number.
 *
 * @param rows as many as were asked for at the most
 * @param next the cursor of the following page; null when this page is the last
 */
record Rows<T>(List<T> rows, @Nullable String next) {

  /**
   * @param fetched one row more than asked for, when there is one
   */
  static <T> Rows<T> of(List<T> fetched, int limit, ToLongFunction<T> number) {
    if (fetched.size() <= limit) {
      return new Rows<>(fetched, null);
    }
    List<T> rows = List.copyOf(fetched.subList(0, limit));
    return new Rows<>(
        rows, rows.isEmpty() ? null : Long.toString(number.applyAsLong(rows.getLast())));
  }
}

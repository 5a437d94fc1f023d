package org.leadline.casework;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.index.HitQuestion;

/**
 * Which part of the queue is wanted.
 *
 * @param limit how many reports at most, 0 to {@link HitQuestion#MAX_LIMIT}
 * @param cursor {@link QueuePage#next} of the page before; null for the first page
 * @param filters facet field to chosen values: a report must have one of the values in each field
 * @param breakdown whether each row says how its scores come about, which is read from the store
 */
public record QueueRequest(
    int limit, @Nullable String cursor, Map<String, List<String>> filters, boolean breakdown) {

  /**
   * @throws IllegalArgumentException when the limit is out of range
   */
  public QueueRequest {
    Map<String, List<String>> copy = new TreeMap<>();
    filters.forEach((field, values) -> copy.put(field, List.copyOf(values)));
    filters = Collections.unmodifiableMap(copy);
    if (limit < 0 || limit > HitQuestion.MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 0 to " + HitQuestion.MAX_LIMIT);
    }
  }
}

package org.leadline.casework;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.index.HitQuestion;

/**
 * Which part of the queue is wanted.
 *
 * @param limit how many reports at most, 0 to {@link HitQuestion#MAX_LIMIT}
 * @param cursor {@link QueuePage#next} of the page before; null for the first page
 * @param filter which reports
 * @param details whether each row says how its scores come about and where the work stands, which
 *     is read from the store
 * @param counted the facet fields whose values are counted; when there are any, the other counts of
 *     {@link QueueCounts} are made too
 */
public record QueueRequest(
    int limit, @Nullable String cursor, QueueFilter filter, boolean details, List<String> counted) {

  /** Without counts. */
  public QueueRequest(int limit, @Nullable String cursor, QueueFilter filter, boolean details) {
    this(limit, cursor, filter, details, List.of());
  }

  /**
   * @throws IllegalArgumentException when the limit is out of range
   */
  public QueueRequest {
    requireNonNull(filter);
    counted = List.copyOf(counted);
    if (limit < 0 || limit > HitQuestion.MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 0 to " + HitQuestion.MAX_LIMIT);
    }
  }
}

package org.leadline.search;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.index.HitQuestion;

/**
 * Which value is asked about.
 *
 * @param term the match key's term
 * @param limit how many reports the page lists, 0 to {@link HitQuestion#MAX_LIMIT}
 * @param cursor {@link IdentifierPage#next} of the page before; null for the first page
 * @param examine how many of the newest reports are read for written forms, roles and the keys it
 *     occurs with, 1 or more; {@link Integer#MAX_VALUE} for all
 */
public record IdentifierRequest(String term, int limit, @Nullable String cursor, int examine) {

  /** How many reports are read when the asker does not say. */
  public static final int DEFAULT_EXAMINE = 200;

  /**
   * @throws IllegalArgumentException when a number is out of range
   */
  public IdentifierRequest {
    requireNonNull(term);
    if (limit < 0 || limit > HitQuestion.MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 0 to " + HitQuestion.MAX_LIMIT);
    }
    if (examine < 1) {
      throw new IllegalArgumentException("examine is at least 1");
    }
  }

  /** The first page for a term. */
  public static IdentifierRequest of(String term) {
    return new IdentifierRequest(term, SearchRequest.DEFAULT_LIMIT, null, DEFAULT_EXAMINE);
  }

  /** Prints nothing of the value. */
  @Override
  public String toString() {
    return "IdentifierRequest[" + limit + "]";
  }
}

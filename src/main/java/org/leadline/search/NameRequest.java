package org.leadline.search;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.index.HitQuestion;

/**
 * Which name is asked about.
 *
 * @param name as somebody typed it
 * @param limit how many names the page lists, 0 to {@link HitQuestion#MAX_LIMIT}
 * @param cursor {@link NamesLike#next} of the page before; null for the first page
 */
public record NameRequest(String name, int limit, @Nullable String cursor) {

  /**
   * @throws IllegalArgumentException when the limit is out of range
   */
  public NameRequest {
    requireNonNull(name);
    if (limit < 0 || limit > HitQuestion.MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 0 to " + HitQuestion.MAX_LIMIT);
    }
  }

  /** Prints nothing of the name. */
  @Override
  public String toString() {
    return "NameRequest[" + limit + "]";
  }
}

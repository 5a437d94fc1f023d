package org.leadline.search;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.identity.PictureHash;
import org.leadline.index.HitQuestion;

/**
 * Which picture is asked about.
 *
 * @param hash its PDQ hash, in any written form
 * @param distance in how many of the 256 bits the others may differ, 0 to {@value
 *     PictureHash#FARTHEST}
 * @param limit how many pictures the page lists, 0 to {@link HitQuestion#MAX_LIMIT}
 * @param cursor {@link NearAnswer#next} of the page before; null for the first page
 */
public record NearRequest(String hash, int distance, int limit, @Nullable String cursor) {

  /**
   * @throws IllegalArgumentException when a number is out of range
   */
  public NearRequest {
    requireNonNull(hash);
    if (distance < 0 || distance > PictureHash.FARTHEST) {
      throw new IllegalArgumentException("distance is 0 to " + PictureHash.FARTHEST);
    }
    if (limit < 0 || limit > HitQuestion.MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 0 to " + HitQuestion.MAX_LIMIT);
    }
  }

  /** Prints nothing of the hash. */
  @Override
  public String toString() {
    return "NearRequest[" + distance + "]";
  }
}

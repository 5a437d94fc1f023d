package org.leadline.index;

import static java.util.Objects.requireNonNull;

/**
 * A PDQ hash that reports hold, near to another one.
 *
 * @param term its match key's term
 * @param distance in how many of the 256 bits the two differ
 * @param reports how many of the reports that the caller sees hold it; at a distance above 0, those
 *     that state a quality below {@link org.leadline.identity.PictureHash#LEAST_QUALITY} left out
 */
public record NearKey(String term, int distance, long reports) {

  /** Checks that it has a term. */
  public NearKey {
    requireNonNull(term);
  }

  /** Tells the distance only: the term is report content. */
  @Override
  public String toString() {
    return "NearKey[" + distance + "]";
  }
}

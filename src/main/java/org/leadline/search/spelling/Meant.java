package org.leadline.search.spelling;

import static java.util.Objects.requireNonNull;

/**
 * A query that may have been meant.
 *
 * @param text the typed text with the likelier words or values in their places
 * @param reports how many reports it finds under the same filters
 */
public record Meant(String text, long reports) {

  /** Checks that the text is given. */
  public Meant {
    requireNonNull(text);
  }

  /** Prints nothing of the query. */
  @Override
  public String toString() {
    return "Meant[" + reports + "]";
  }
}

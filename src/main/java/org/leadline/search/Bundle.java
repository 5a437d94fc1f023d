package org.leadline.search;

import static java.util.Objects.requireNonNull;

/**
 * Hits that repeat one file or one event, in one row.
 *
 * @param id what they repeat, as the field {@code bundle} holds it
 * @param reports how many of the matching reports repeat it, the one that is shown included
 */
public record Bundle(String id, long reports) {

  /** Checks that the id is given. */
  public Bundle {
    requireNonNull(id);
  }
}

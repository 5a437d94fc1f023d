package org.leadline.index;

import static java.util.Objects.requireNonNull;

/**
 * How often a cache was of use since the start.
 *
 * @param name the cache's stable name
 * @param hits questions that it answered
 * @param misses questions that it did not
 */
public record CacheFigures(String name, long hits, long misses) {

  /** Checks that it has a name. */
  public CacheFigures {
    requireNonNull(name);
  }
}

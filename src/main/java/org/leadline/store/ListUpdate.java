package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The latest update of a list since it was imported as a whole.
 *
 * @param number how many updates there were
 * @param imported when this one was taken
 * @param sha256 the SHA-256 of each of its files, separated by spaces
 * @param source the names of its files, separated by {@code ", "}
 */
public record ListUpdate(long number, Instant imported, String sha256, String source) {

  /** Checks that nothing is missing. */
  public ListUpdate {
    requireNonNull(imported);
    requireNonNull(sha256);
    requireNonNull(source);
  }
}

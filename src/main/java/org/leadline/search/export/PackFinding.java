package org.leadline.search.export;

import static java.util.Objects.requireNonNull;

/**
 * What the check of an evidence pack found.
 *
 * @param difference the first difference, as a sentence; empty when there is none
 * @param reports how many reports were compared
 * @param originals how many originals were read and compared with their SHA-256
 */
public record PackFinding(String difference, long reports, long originals) {

  /** Checks that nothing is missing. */
  public PackFinding {
    requireNonNull(difference);
  }

  /** Whether the pack says what the store holds. */
  public boolean same() {
    return difference.isEmpty();
  }
}

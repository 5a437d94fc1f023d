package org.leadline.store;

import static java.util.Objects.requireNonNull;

/**
 * Something beside documents that was not taken and is to be listed.
 *
 * @param unit the unit that was given for the run, or {@code unassigned}
 * @param source the file, or the ZIP and its member
 * @param reason the stable name of the reason
 * @param size its size in bytes as far as it was stated; -1 when not known
 */
public record NewPassedOver(String unit, String source, String reason, long size) {

  /** Checks that nothing is missing. */
  public NewPassedOver {
    requireNonNull(unit);
    requireNonNull(source);
    requireNonNull(reason);
  }
}

package org.leadline.store;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A document that cannot be taken in and is to be kept in quarantine.
 *
 * @param unit the unit that was given for the run, or {@code unassigned}
 * @param source the file, member or body that it came from
 * @param position where in that source; empty for the whole
 * @param code the stable name of the reason
 * @param message the reason in words, without report text
 * @param size its length in bytes as far as it was read
 * @param bytes its bytes; null when they must not be kept
 */
public record NewQuarantined(
    String unit,
    String source,
    String position,
    String code,
    String message,
    long size,
    @Nullable Packed bytes) {

  /** Checks that nothing but the bytes is missing. */
  public NewQuarantined {
    requireNonNull(unit);
    requireNonNull(source);
    requireNonNull(position);
    requireNonNull(code);
    requireNonNull(message);
  }
}

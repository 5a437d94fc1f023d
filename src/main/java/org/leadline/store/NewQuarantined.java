package org.leadline.store;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/**
 * A document that cannot be taken in and is to be kept in quarantine.
 *
 * @param unit the unit that was given for the run, or {@code unassigned}
 * @param source the file, member or body that it came from
 * @param position where in that source; empty for the whole
 * @param code the stable name of the reason
 * @param message the reason in words, without report text
 * @param size its length in bytes as far as it was read
 * @param number as in {@link Quarantined#number}
 * @param bytes its bytes; null when they must not be kept
 * @param held the key of a report that whoever sees this must see as well; null when its unit alone
 *     decides
 */
public record NewQuarantined(
    String unit,
    String source,
    String position,
    String code,
    String message,
    long size,
    @Nullable ReportId number,
    @Nullable Packed bytes,
    @Nullable Long held) {

  /** Checks that nothing is missing that must be there. */
  public NewQuarantined {
    requireNonNull(unit);
    requireNonNull(source);
    requireNonNull(position);
    requireNonNull(code);
    requireNonNull(message);
  }
}

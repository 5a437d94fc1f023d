package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.leadline.report.ReportId;

/**
 * A unit was told that another unit holds a report which is linked with one of its own.
 *
 * @param id its number; later ones have larger numbers
 * @param unit who is told
 * @param report the report of that unit
 * @param otherUnit who holds the other report
 * @param made when it was found
 */
public record Notice(long id, String unit, ReportId report, String otherUnit, Instant made) {

  /** Checks that nothing is missing. */
  public Notice {
    requireNonNull(unit);
    requireNonNull(report);
    requireNonNull(otherUnit);
    requireNonNull(made);
  }
}

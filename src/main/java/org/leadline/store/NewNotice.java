package org.leadline.store;

import static java.util.Objects.requireNonNull;

import org.leadline.report.ReportId;

/**
 * What a unit is told: that another unit holds a report which is linked with one of its own.
 *
 * @param unit who is told
 * @param report a report of that unit
 * @param otherUnit who holds the other report
 */
public record NewNotice(String unit, ReportId report, String otherUnit) {

  /** Checks that nothing is missing. */
  public NewNotice {
    requireNonNull(unit);
    requireNonNull(report);
    requireNonNull(otherUnit);
  }
}

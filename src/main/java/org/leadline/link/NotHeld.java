package org.leadline.link;

import static java.util.Objects.requireNonNull;

import org.leadline.report.ReportId;

/**
 * A report that this one names and that the caller does not see among those held.
 *
 * @param reportId the number that is named
 * @param path where
 */
public record NotHeld(ReportId reportId, String path) {

  /** Checks that nothing is missing. */
  public NotHeld {
    requireNonNull(reportId);
    requireNonNull(path);
  }
}

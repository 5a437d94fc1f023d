package org.leadline.intake;

import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/**
 * What the person who delivers says about a delivery.
 *
 * @param reportId the report that provider XML without any number of its own belongs to; one
 *     document of the delivery may take it; null when not given
 */
public record IntakeOptions(@Nullable ReportId reportId) {

  /** Nothing is said. */
  public static final IntakeOptions NONE = new IntakeOptions(null);
}

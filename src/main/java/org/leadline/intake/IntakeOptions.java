package org.leadline.intake;

import org.jspecify.annotations.Nullable;
import org.leadline.intake.mapping.Mapping;
import org.leadline.report.ReportId;

/**
 * What the person who delivers says about a delivery.
 *
 * @param reportId the report that provider XML without any number of its own belongs to; one
 *     document of the delivery may take it; null when not given
 * @param mapping how text and JSON that is not ours becomes JSON lines; null when all of it is in a
 *     format that is read as it is
 */
public record IntakeOptions(@Nullable ReportId reportId, @Nullable Mapping mapping) {

  /** Nothing is said. */
  public static final IntakeOptions NONE = new IntakeOptions(null, null);

  /** Says nothing but the number of one report. */
  public IntakeOptions(@Nullable ReportId reportId) {
    this(reportId, null);
  }
}

package org.leadline.store;

import static java.util.Objects.requireNonNull;

import org.leadline.report.ReportId;

/**
 * What a watch found.
 *
 * @param watch {@link Watch#key}
 * @param report the report that arrived or changed
 * @param version its version; 0 for what is told once whatever the version
 * @param other the report that it is about beside that one; the same when there is none
 * @param mark tells alerts of one version apart: of a pointer the other unit, else empty
 * @param cause why
 * @param plain whether it was found without values of child victims
 */
public record NewAlert(
    long watch,
    ReportId report,
    int version,
    ReportId other,
    String mark,
    AlertCause cause,
    boolean plain) {

  /** One that is told once for each version. */
  public NewAlert(
      long watch, ReportId report, int version, ReportId other, AlertCause cause, boolean plain) {
    this(watch, report, version, other, "", cause, plain);
  }

  /** Checks that nothing is missing. */
  public NewAlert {
    requireNonNull(report);
    requireNonNull(other);
    requireNonNull(mark);
    requireNonNull(cause);
  }
}

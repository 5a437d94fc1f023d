package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leadline.report.ReportId;

/**
 * A strong link within a cluster.
 *
 * @param reportId the smaller report id
 * @param otherReportId the larger one
 * @param score 0 to 1
 * @param reasons why, heaviest first
 */
public record ClusterLink(
    ReportId reportId, ReportId otherReportId, double score, List<LinkReason> reasons) {

  /** Copies the reasons. */
  public ClusterLink {
    requireNonNull(reportId);
    requireNonNull(otherReportId);
    reasons = List.copyOf(reasons);
  }
}

package org.leadline.link;

import static java.util.Objects.requireNonNull;

import org.leadline.report.ReportId;

/**
 * A strong link that joins no clusters. Worth a look.
 *
 * @param reportId a report of this cluster
 * @param otherReportId the linked report of the other cluster
 * @param cluster the other cluster
 * @param score of the link
 * @param cause why it joins nothing
 * @param why the cause as a sentence
 */
public record Bridge(
    ReportId reportId,
    ReportId otherReportId,
    ReportId cluster,
    double score,
    BridgeCause cause,
    String why) {

  /** Checks that nothing is missing. */
  public Bridge {
    requireNonNull(reportId);
    requireNonNull(otherReportId);
    requireNonNull(cluster);
    requireNonNull(cause);
    requireNonNull(why);
  }
}

package org.leadline.link;

import static java.util.Objects.requireNonNull;

import org.leadline.report.ReportId;

/**
 * A strong link that joins no clusters: because nothing else joins them, or because it is about a
 * second person whom one of the reports names. Worth a look.
 *
 * @param reportId a report of this cluster
 * @param otherReportId the linked report of the other cluster
 * @param cluster the other cluster
 * @param score of the link
 */
public record Bridge(ReportId reportId, ReportId otherReportId, ReportId cluster, double score) {

  /** Checks that nothing is missing. */
  public Bridge {
    requireNonNull(reportId);
    requireNonNull(otherReportId);
    requireNonNull(cluster);
  }
}

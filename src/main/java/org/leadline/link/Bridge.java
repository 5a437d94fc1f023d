package org.leadline.link;

import static java.util.Objects.requireNonNull;

import org.leadline.report.ReportId;

/**
 * A strong link that was not let join two clusters, because nothing else joins them: worth a look.
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

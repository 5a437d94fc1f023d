package org.leadline.link;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/**
 * Which cluster is wanted, and which page of its reports.
 *
 * @param report any of its reports
 * @param limit how many reports a page shows, 0 or more
 * @param after {@link ClusterAnswer#next} of the page before; null for the first page
 */
public record ClusterRequest(ReportId report, int limit, @Nullable ReportId after) {

  /** Checks that the report is given. */
  public ClusterRequest {
    requireNonNull(report);
  }

  /** A cluster with all its reports on one page. */
  public static ClusterRequest whole(ReportId report) {
    return new ClusterRequest(report, Integer.MAX_VALUE, null);
  }
}

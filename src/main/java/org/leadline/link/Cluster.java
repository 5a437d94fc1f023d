package org.leadline.link;

import java.util.List;
import org.leadline.report.ReportId;

/**
 * Reports that strong links join.
 *
 * @param cluster the smallest id of its reports: it stays the same when reports arrive again, in
 *     any order, and while later ones join
 * @param reports by id; a report that belongs with no other is a cluster of its own
 */
public record Cluster(ReportId cluster, List<ReportId> reports) {

  /** Copies the list. */
  public Cluster {
    reports = List.copyOf(reports);
  }
}

package org.leadline.link;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leadline.report.ReportId;
import org.leadline.store.LinkDecision;

/**
 * What the kept groups tell of one cluster.
 *
 * @param cluster its id and reports
 * @param bridges strong links to other clusters that join nothing
 * @param decisions about its reports, the oldest first
 * @param conflicts those of the decisions that are not followed
 * @param overruled the alarms between its reports, which decisions brought together all the same
 */
record FoundCluster(
    Cluster cluster,
    List<Bridge> bridges,
    List<LinkDecision> decisions,
    List<LinkDecision> conflicts,
    List<Opposed> overruled) {

  /**
   * The cluster that holds a report.
   *
   * @param decided everything that was decided
   */
  static FoundCluster of(ReportId report, Grouped grouped, List<LinkDecision> decided) {
    Cluster cluster = grouped.of(report);
    Set<ReportId> members = new TreeSet<>(cluster.reports());
    List<LinkDecision> about =
        decided.stream()
            .filter(
                decision -> members.contains(decision.one()) || members.contains(decision.other()))
            .toList();
    return new FoundCluster(
        cluster,
        List.copyOf(grouped.bridges(cluster.cluster())),
        about,
        about.stream().filter(grouped::isConflict).toList(),
        grouped.overruled(cluster.cluster()));
  }
}

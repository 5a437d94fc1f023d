package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leadline.index.Hit;
import org.leadline.report.ReportId;
import org.leadline.store.LinkDecision;

/**
 * One cluster.
 *
 * @param cluster its id
 * @param size how many reports it holds
 * @param reports by id
 * @param bridges strong links to other clusters that join nothing, by report
 * @param decisions what analysts decided about its reports, the oldest first
 * @param conflicts those of the decisions that are not followed, because others keep the two
 *     reports apart
 * @param hits what a list shows of the reports, in their order
 */
public record ClusterAnswer(
    ReportId cluster,
    int size,
    List<ReportId> reports,
    List<Bridge> bridges,
    List<LinkDecision> decisions,
    List<LinkDecision> conflicts,
    List<Hit> hits) {

  /** Copies the lists. */
  public ClusterAnswer {
    requireNonNull(cluster);
    reports = List.copyOf(reports);
    bridges = List.copyOf(bridges);
    decisions = List.copyOf(decisions);
    conflicts = List.copyOf(conflicts);
    hits = List.copyOf(hits);
  }
}

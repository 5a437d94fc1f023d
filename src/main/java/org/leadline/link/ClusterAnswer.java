package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Hit;
import org.leadline.report.ReportId;
import org.leadline.store.LinkDecision;

/**
 * One cluster.
 *
 * @param cluster its id
 * @param size how many reports it holds
 * @param hidden how many further reports belong to it that the caller may not see; 0 unless the
 *     unit's rules let the number be told
 * @param summary what a list shows of it
 * @param reports all of them, by id
 * @param bridges strong links to other clusters that join nothing, by report
 * @param decisions what analysts decided about its reports, the oldest first
 * @param conflicts those of the decisions that are not followed, because others keep the two
 *     reports apart
 * @param overruled the alarms between its reports, which decisions brought together all the same;
 *     by the victim's report
 * @param hits what a list shows of a page of the reports, in their order
 * @param links the strong links of these to reports of the cluster with larger ids
 * @param next the report after which the following page begins; null when this page is the last
 */
public record ClusterAnswer(
    ReportId cluster,
    int size,
    int hidden,
    ClusterSummary summary,
    List<ReportId> reports,
    List<Bridge> bridges,
    List<LinkDecision> decisions,
    List<LinkDecision> conflicts,
    List<Opposed> overruled,
    List<Hit> hits,
    List<ClusterLink> links,
    @Nullable ReportId next) {

  /** Copies the lists. */
  public ClusterAnswer {
    requireNonNull(cluster);
    requireNonNull(summary);
    reports = List.copyOf(reports);
    bridges = List.copyOf(bridges);
    decisions = List.copyOf(decisions);
    conflicts = List.copyOf(conflicts);
    overruled = List.copyOf(overruled);
    hits = List.copyOf(hits);
    links = List.copyOf(links);
  }
}

package org.leadline.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadline.report.ReportId;
import org.leadline.store.LinkDecision;

/**
 * All clusters of what one caller sees.
 *
 * @param all those of two or more reports largest first, then the single ones, ties by id
 * @param of the cluster of each report
 * @param bridges by cluster
 * @param decided what analysts decided, by cluster, the oldest first
 * @param conflicts decisions that are not followed, because others keep the two reports apart
 */
record Clusters(
    List<Cluster> all,
    Map<ReportId, Cluster> of,
    Map<ReportId, List<Bridge>> bridges,
    Map<ReportId, List<LinkDecision>> decided,
    List<LinkDecision> conflicts) {

  private static final Comparator<Cluster> LARGEST =
      Comparator.<Cluster>comparingInt(cluster -> -cluster.reports().size())
          .thenComparing(Cluster::cluster);

  /** Finds the strong links of every report and groups them. */
  static Clusters of(Corpus corpus, LinkFinder finder, List<LinkDecision> decided, int group) {
    List<ReportId> reports = List.copyOf(corpus.reports());
    List<Tie> ties =
        reports.parallelStream()
            .flatMap(report ->
                finder.strong(corpus, report).stream()
                    .filter(link -> report.compareTo(link.reportId()) < 0)
                    .flatMap(link ->
                        finder
                            .ties(link, number(reports, report), number(reports, link.reportId()))
                            .stream()))
            .toList();
    return of(new Grouping(reports, ties, decided, group), decided);
  }

  private static int number(List<ReportId> reports, ReportId report) {
    return Collections.binarySearch(reports, report);
  }

  private static Clusters of(Grouping grouping, List<LinkDecision> decided) {
    List<Cluster> all =
        grouping.members().stream()
            .map(each -> new Cluster(each.getFirst(), each))
            .sorted(LARGEST)
            .toList();
    Map<ReportId, Cluster> of = new HashMap<>();
    all.forEach(cluster -> cluster.reports().forEach(report -> of.put(report, cluster)));
    return new Clusters(
        all, of, bridges(of, grouping.apart()), byCluster(of, decided), grouping.conflicts());
  }

  private static Map<ReportId, List<Bridge>> bridges(
      Map<ReportId, Cluster> of, List<Grouping.Apart> apart) {
    Map<ReportId, List<Bridge>> bridges = new HashMap<>();
    for (Grouping.Apart pair : apart) {
      add(bridges, of, pair.one(), pair.other(), pair);
      add(bridges, of, pair.other(), pair.one(), pair);
    }
    bridges
        .values()
        .forEach(each ->
            each.sort(Comparator.comparing(Bridge::reportId).thenComparing(Bridge::otherReportId)));
    return bridges;
  }

  private static void add(
      Map<ReportId, List<Bridge>> bridges,
      Map<ReportId, Cluster> of,
      ReportId here,
      ReportId there,
      Grouping.Apart pair) {
    bridges
        .computeIfAbsent(clusterOf(of, here), each -> new ArrayList<>())
        .add(
            new Bridge(
                here, there, clusterOf(of, there), pair.score(), pair.cause(), pair.cause().why()));
  }

  private static Map<ReportId, List<LinkDecision>> byCluster(
      Map<ReportId, Cluster> of, List<LinkDecision> decided) {
    Map<ReportId, List<LinkDecision>> by = new HashMap<>();
    for (LinkDecision decision : decided) {
      ReportId one = clusterOf(of, decision.one());
      ReportId other = clusterOf(of, decision.other());
      by.computeIfAbsent(one, each -> new ArrayList<>()).add(decision);
      if (!other.equals(one)) {
        by.computeIfAbsent(other, each -> new ArrayList<>()).add(decision);
      }
    }
    return by;
  }

  private static ReportId clusterOf(Map<ReportId, Cluster> of, ReportId report) {
    Cluster cluster = of.get(report);
    return cluster == null ? report : cluster.cluster();
  }
}

package org.leadline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadline.link.cluster.Clustering;
import org.leadline.link.cluster.Edge;
import org.leadline.link.cluster.Groups;
import org.leadline.report.ReportId;

/**
 * All clusters of what one caller sees.
 *
 * @param all those of two or more reports largest first, then the single ones, ties by id
 * @param of the cluster of each report
 * @param bridges by cluster
 */
record Clusters(List<Cluster> all, Map<ReportId, Cluster> of, Map<ReportId, List<Bridge>> bridges) {

  private static final Comparator<Cluster> LARGEST =
      Comparator.<Cluster>comparingInt(cluster -> -cluster.reports().size())
          .thenComparing(Cluster::cluster);

  /** Finds the strong links of every report and groups them. */
  static Clusters of(Corpus corpus, LinkFinder finder, int group) {
    List<ReportId> reports = List.copyOf(corpus.reports());
    List<Edge> edges =
        reports.parallelStream()
            .flatMap(report ->
                finder.strong(corpus, report).stream()
                    .filter(link -> report.compareTo(link.reportId()) < 0)
                    .map(link ->
                        finder.edge(
                            link, number(reports, report), number(reports, link.reportId()))))
            .toList();
    return of(reports, Clustering.of(reports.size(), edges, group));
  }

  private static int number(List<ReportId> reports, ReportId report) {
    return Collections.binarySearch(reports, report);
  }

  private static Clusters of(List<ReportId> reports, Groups groups) {
    Map<Integer, List<ReportId>> members = new TreeMap<>();
    for (int i = 0; i < reports.size(); i++) {
      members
          .computeIfAbsent(groups.groupOf().get(i), each -> new ArrayList<>(1))
          .add(reports.get(i));
    }
    List<Cluster> all =
        members.values().stream()
            .map(each -> new Cluster(each.getFirst(), each))
            .sorted(LARGEST)
            .toList();
    Map<ReportId, Cluster> of = new HashMap<>();
    all.forEach(cluster -> cluster.reports().forEach(report -> of.put(report, cluster)));
    return new Clusters(all, of, bridges(reports, of, groups.bridges()));
  }

  private static Map<ReportId, List<Bridge>> bridges(
      List<ReportId> reports, Map<ReportId, Cluster> of, Collection<Edge> refused) {
    Map<ReportId, List<Bridge>> bridges = new HashMap<>();
    for (Edge edge : refused) {
      add(bridges, of, reports.get(edge.one()), reports.get(edge.other()), edge.score());
      add(bridges, of, reports.get(edge.other()), reports.get(edge.one()), edge.score());
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
      double score) {
    bridges
        .computeIfAbsent(clusterOf(of, here), each -> new ArrayList<>())
        .add(new Bridge(here, there, clusterOf(of, there), score));
  }

  private static ReportId clusterOf(Map<ReportId, Cluster> of, ReportId report) {
    Cluster cluster = of.get(report);
    return cluster == null ? report : cluster.cluster();
  }
}

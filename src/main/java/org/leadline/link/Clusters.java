package org.leadline.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
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
    return of(reports, ties, group);
  }

  private static int number(List<ReportId> reports, ReportId report) {
    return Collections.binarySearch(reports, report);
  }

  /** First reported users have the numbers of their reports, further ones those behind. */
  private static Clusters of(List<ReportId> reports, List<Tie> ties, int group) {
    SortedSet<Persona> further = new TreeSet<>();
    ties.forEach(tie ->
        Stream.of(tie.one(), tie.other())
            .filter(persona -> persona.place() > 0)
            .forEach(further::add));
    List<Persona> behind = List.copyOf(further);
    ToIntFunction<Persona> number =
        persona ->
            persona.place() == 0
                ? persona.report()
                : reports.size() + Collections.binarySearch(behind, persona);
    List<Edge> edges = ties.stream().map(tie -> edge(tie, number)).toList();
    Groups groups = Clustering.of(reports.size() + behind.size(), edges, group);
    Set<Pair> apart = new LinkedHashSet<>();
    for (Tie tie : ties) {
      int one = groups.groupOf().get(tie.one().report());
      int other = groups.groupOf().get(tie.other().report());
      if (one != other) {
        apart.add(
            new Pair(
                reports.get(tie.one().report()), reports.get(tie.other().report()), tie.score()));
      }
    }
    return of(reports, groups, apart);
  }

  private static Edge edge(Tie tie, ToIntFunction<Persona> number) {
    int one = number.applyAsInt(tie.one());
    int other = number.applyAsInt(tie.other());
    return new Edge(Math.min(one, other), Math.max(one, other), tie.score(), tie.several());
  }

  /** A strong link between two clusters. */
  private record Pair(ReportId one, ReportId other, double score) {}

  private static Clusters of(List<ReportId> reports, Groups groups, Set<Pair> apart) {
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
    return new Clusters(all, of, bridges(of, apart));
  }

  private static Map<ReportId, List<Bridge>> bridges(Map<ReportId, Cluster> of, Set<Pair> apart) {
    Map<ReportId, List<Bridge>> bridges = new HashMap<>();
    for (Pair pair : apart) {
      add(bridges, of, pair.one(), pair.other(), pair.score());
      add(bridges, of, pair.other(), pair.one(), pair.score());
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

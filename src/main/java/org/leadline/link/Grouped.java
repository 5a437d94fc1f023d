package org.leadline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;
import org.leadline.store.LinkDecision;

/** The groups of reports that belong together, replaced part by part. For one thread at a time. */
final class Grouped {

  static final Comparator<Cluster> LARGEST =
      Comparator.<Cluster>comparingInt(cluster -> -cluster.reports().size())
          .thenComparing(Cluster::cluster);

  /** Of reports that belong with others. */
  private final Map<ReportId, Cluster> clusters = new HashMap<>();

  private final Map<ReportId, List<Bridge>> bridges = new HashMap<>();
  private final Map<ReportId, ClusterSummary> summaries = new HashMap<>();
  private final Set<LinkDecision> conflicts = new HashSet<>();
  private final Set<Opposed> overruled = new TreeSet<>(Opposed.BY_VICTIM);
  private int count;

  /** How many clusters of two or more there are. */
  int count() {
    return count;
  }

  /** The cluster of a report, which is its own when it belongs with no other. */
  Cluster of(ReportId report) {
    Cluster found = clusters.get(report);
    return found == null ? new Cluster(report, List.of(report)) : found;
  }

  boolean isAlone(ReportId report) {
    return !clusters.containsKey(report);
  }

  /** Every cluster of two or more, in no fixed order. */
  List<Cluster> several() {
    List<Cluster> several = new ArrayList<>(count);
    clusters.forEach((report, cluster) -> {
      if (cluster.cluster().equals(report)) {
        several.add(cluster);
      }
    });
    return several;
  }

  List<Bridge> bridges(ReportId cluster) {
    return bridges.getOrDefault(cluster, List.of());
  }

  boolean isConflict(LinkDecision decision) {
    return conflicts.contains(decision);
  }

  /** The alarms between reports of one cluster. */
  List<Opposed> overruled(ReportId cluster) {
    return overruled.stream().filter(two -> of(two.victim()).cluster().equals(cluster)).toList();
  }

  @Nullable ClusterSummary summary(ReportId cluster) {
    return summaries.get(cluster);
  }

  void summarised(ClusterSummary summary) {
    summaries.put(summary.cluster(), summary);
  }

  /**
   * Puts groups in the place of those that these reports were in.
   *
   * @param part every report of the groups that go, and of those that come
   */
  void replace(Collection<ReportId> part, Grouping grouping) {
    part.forEach(this::forget);
    conflicts.removeIf(decision -> part.contains(decision.one()));
    conflicts.addAll(grouping.conflicts());
    overruled.removeIf(two -> part.contains(two.victim()));
    overruled.addAll(grouping.overruled());
    for (List<ReportId> members : grouping.members()) {
      if (members.size() > 1) {
        Cluster cluster = new Cluster(members.getFirst(), members);
        members.forEach(member -> clusters.put(member, cluster));
        count++;
      }
    }
    grouping.apart().forEach(this::addBridges);
    for (ReportId report : part) {
      List<Bridge> found = bridges.get(report);
      if (found != null) {
        found.sort(Comparator.comparing(Bridge::reportId).thenComparing(Bridge::otherReportId));
      }
    }
  }

  private void forget(ReportId report) {
    Cluster old = clusters.remove(report);
    if (old != null && old.cluster().equals(report)) {
      count--;
    }
    bridges.remove(report);
    summaries.remove(report);
  }

  private void addBridges(Grouping.Apart pair) {
    addBridge(pair.one(), pair.other(), pair);
    addBridge(pair.other(), pair.one(), pair);
  }

  private void addBridge(ReportId here, ReportId there, Grouping.Apart pair) {
    bridges
        .computeIfAbsent(of(here).cluster(), cluster -> new ArrayList<>())
        .add(new Bridge(here, there, of(there).cluster(), pair.score(), pair.cause(), pair.why()));
  }
}

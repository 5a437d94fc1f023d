package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Hit;
import org.leadline.report.ReportId;

/**
 * What a list shows of a cluster.
 *
 * @param cluster its id
 * @param size how many reports it holds
 * @param priority the highest of its reports, 0 to 1000
 * @param first when the earliest of its reports was received; null when none says so
 * @param last the latest
 * @param units the units of its reports that the caller may see, in alphabetical order
 */
public record ClusterSummary(
    ReportId cluster,
    int size,
    int priority,
    @Nullable Instant first,
    @Nullable Instant last,
    List<String> units) {

  /** Copies the units. */
  public ClusterSummary {
    requireNonNull(cluster);
    units = List.copyOf(units);
  }

  /** A report that belongs with no other. */
  public static ClusterSummary alone(Hit hit) {
    return of(new Cluster(hit.report(), List.of(hit.report())), List.of(hit));
  }

  static ClusterSummary of(Cluster cluster, Collection<Hit> hits) {
    SortedSet<String> units = new TreeSet<>();
    hits.forEach(hit -> units.addAll(hit.card().units()));
    List<Instant> received =
        hits.stream().map(hit -> hit.card().received()).filter(Objects::nonNull).sorted().toList();
    return new ClusterSummary(
        cluster.cluster(),
        cluster.reports().size(),
        hits.stream().mapToInt(Hit::priority).max().orElse(0),
        received.isEmpty() ? null : received.getFirst(),
        received.isEmpty() ? null : received.getLast(),
        List.copyOf(units));
  }

  /** The time between the earliest and the latest report, in seconds; 0 when not stated. */
  public long spanSeconds() {
    return first == null || last == null ? 0 : Duration.between(first, last).toSeconds();
  }
}

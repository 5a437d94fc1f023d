package org.leadline.link;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.enrich.NoiseLists;
import org.leadline.index.Hit;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.report.ReportId;
import org.leadline.store.DecisionsInForce;
import org.leadline.store.LinkDecision;

/**
 * Groups the reports that a caller sees by their strong links and by what analysts decided. The
 * clusters of one state of index, lists and decisions are computed once for each distinct
 * visibility, in one pass over all reports, when somebody asks. Safe for many threads.
 */
public final class ClusterService {

  /** Few distinct visibilities ask at one time; each holds a few hundred bytes a report. */
  private static final long KEPT = 4;

  private static final Duration CACHED = Duration.ofMinutes(30);

  private final ReportIndex index;
  private final LinkFinder finder;
  private final NoiseLists noise;
  private final int group;
  private final DecisionsInForce decisions;
  private final AuditTrail audit;
  private final InstantSource clock;
  private final Cache<State, Clusters> computed =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(CACHED).build();

  /**
   * Groups the reports of this index.
   *
   * @param decisions what analysts decided about reports
   */
  public ClusterService(
      ReportIndex index,
      LinkRules rules,
      DecisionsInForce decisions,
      AuditTrail audit,
      InstantSource clock) {
    this.index = requireNonNull(index);
    this.finder = rules.finder();
    this.noise = rules.noise();
    this.group = rules.settings().group();
    this.decisions = requireNonNull(decisions);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /**
   * Every cluster: those of two or more reports largest first, then the reports that stand alone;
   * ties by id. The audit record is written before the first.
   *
   * @param alone whether reports that belong with no other are told too
   */
  public void all(boolean alone, Caller caller, Consumer<Cluster> each) {
    Clusters clusters = compute(caller.visibility());
    List<Cluster> told =
        clusters.all().stream().filter(cluster -> alone || cluster.reports().size() > 1).toList();
    write("clusters.list", "", told.size(), caller);
    told.forEach(each);
  }

  /**
   * The cluster that holds a report; empty when the caller does not see the report. A cluster's id
   * is the id of one of its reports, so that it is found by it.
   */
  public Optional<ClusterAnswer> cluster(ReportId report, Caller caller) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      Clusters clusters = compute(snapshot, caller.visibility());
      Optional<ClusterAnswer> answer =
          Optional.ofNullable(clusters.of().get(report))
              .map(cluster -> answer(snapshot, clusters, cluster, caller.visibility()));
      write("cluster.view", report.written(), answer.map(ClusterAnswer::size).orElse(0), caller);
      return answer;
    }
  }

  private static ClusterAnswer answer(
      IndexSnapshot snapshot, Clusters clusters, Cluster cluster, Visibility visibility) {
    Map<ReportId, Hit> hits = snapshot.cards(cluster.reports(), visibility);
    List<LinkDecision> decided = clusters.decided().getOrDefault(cluster.cluster(), List.of());
    return new ClusterAnswer(
        cluster.cluster(),
        cluster.reports().size(),
        cluster.reports(),
        clusters.bridges().getOrDefault(cluster.cluster(), List.of()),
        decided,
        decided.stream().filter(clusters.conflicts()::contains).toList(),
        cluster.reports().stream().map(hits::get).filter(Objects::nonNull).toList());
  }

  private Clusters compute(Visibility visibility) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      return compute(snapshot, visibility);
    }
  }

  private Clusters compute(IndexSnapshot snapshot, Visibility visibility) {
    return computed.get(
        new State(visibility, snapshot.generation(), noise.state(), decisions.revision()),
        state ->
            Clusters.of(
                Corpus.read(snapshot, visibility), finder, decisions.inForce(visibility), group));
  }

  private void write(String action, String subject, long count, Caller caller) {
    audit.write(
        new AuditEntry(clock.instant(), caller.name(), caller.purpose(), action, subject, count));
  }

  /** What clusters were computed from. */
  private record State(Visibility visibility, long generation, long lists, long decisions) {}
}

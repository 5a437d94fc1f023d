package org.leadline.link;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.access.HiddenLinks;
import org.leadline.access.Visibility;
import org.leadline.index.Hit;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.report.ReportId;
import org.leadline.store.DecisionsInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Groups the reports that a caller sees by their strong links and by what analysts decided. The
 * clusters of each distinct visibility are kept and brought up to date when somebody asks. Safe for
 * many threads.
 */
public final class ClusterService {

  /** Few distinct visibilities ask at one time; each holds a few hundred bytes a report. */
  private static final long KEPT = 4;

  private static final Duration CACHED = Duration.ofMinutes(30);

  private static final Logger LOG = LoggerFactory.getLogger(ClusterService.class);

  private final ReportIndex index;
  private final LinkRules rules;
  private final HiddenLinks hidden;
  private final DecisionsInForce decisions;
  private final ChangedReports changes;
  private final AuditTrail audit;
  private final InstantSource clock;
  private final Binder binder;
  private final ClusterCounters counters = new ClusterCounters();
  private volatile boolean stopped;
  private final Cache<Visibility, Standing> kept =
      Caffeine.newBuilder()
          .maximumSize(KEPT)
          .expireAfterAccess(CACHED)
          .removalListener((key, value, cause) -> {
            if (key instanceof Visibility visibility) {
              counters.dropped(visibility);
            }
          })
          .build();

  /**
   * Groups the reports of this index.
   *
   * @param hidden what is told of reports that a caller may not see
   * @param decisions what analysts decided about reports
   * @param changes which reports changed
   */
  public ClusterService(
      ReportIndex index,
      LinkRules rules,
      HiddenLinks hidden,
      DecisionsInForce decisions,
      ChangedReports changes,
      AuditTrail audit,
      InstantSource clock) {
    this.index = requireNonNull(index);
    this.rules = requireNonNull(rules);
    this.hidden = requireNonNull(hidden);
    this.decisions = requireNonNull(decisions);
    this.changes = requireNonNull(changes);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
    this.binder = new Binder(rules.finder(), rules.settings());
  }

  /**
   * Every cluster: those of two or more reports largest first, then the reports that stand alone;
   * ties by id. The audit record is written before the first.
   *
   * @param alone whether reports that belong with no other are told too
   */
  public void all(boolean alone, Caller caller, Consumer<Cluster> each) {
    List<Cluster> told = new ArrayList<>();
    try (IndexSnapshot snapshot = index.snapshot()) {
      Standing standing = standing(caller.visibility());
      standing.read(snapshot, (grouped, decided) -> told.addAll(every(standing, grouped, alone)));
    }
    write("clusters.list", "", told.size(), caller);
    told.forEach(each);
  }

  private static List<Cluster> every(Standing standing, Grouped grouped, boolean alone) {
    List<Cluster> all = new ArrayList<>(grouped.several());
    all.sort(Grouped.LARGEST);
    if (alone) {
      standing.reports().stream().filter(grouped::isAlone).map(grouped::of).forEach(all::add);
    }
    return all;
  }

  /**
   * A page of the clusters of two or more reports. The audit record is written before this returns.
   *
   * @throws org.leadline.index.InvalidCursor when the cursor belongs to another question
   */
  public ClusterPage list(ClusterListRequest request, Caller caller) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      Standing standing = standing(caller.visibility());
      List<ClusterSummary> all =
          standing.read(snapshot, (grouped, decided) -> standing.summaries(snapshot));
      ClusterPage page = ClusterPage.of(request, all);
      write("clusters.list", "", page.clusters().size(), caller);
      return page;
    }
  }

  /**
   * The cluster that holds a report; empty when the caller does not see the report. A cluster's id
   * is the id of one of its reports, so that it is found by it.
   */
  public Optional<ClusterAnswer> cluster(ClusterRequest request, Caller caller) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      Standing standing = standing(caller.visibility());
      Optional<FoundCluster> found =
          standing.read(
              snapshot,
              (grouped, decided) ->
                  standing.holds(request.report())
                      ? Optional.of(FoundCluster.of(request.report(), grouped, decided))
                      : Optional.empty());
      Optional<ClusterAnswer> answer =
          found.map(one -> answer(snapshot, request, one, caller.visibility()));
      write(
          "cluster.view",
          request.report().written(),
          answer.map(ClusterAnswer::size).orElse(0),
          caller);
      return answer;
    }
  }

  private ClusterAnswer answer(
      IndexSnapshot snapshot, ClusterRequest request, FoundCluster found, Visibility visibility) {
    List<ReportId> reports = found.cluster().reports();
    Map<ReportId, Hit> hits = snapshot.cards(reports, visibility);
    ReportId after = request.after();
    List<ReportId> behind =
        reports.stream().filter(id -> after == null || id.compareTo(after) > 0).toList();
    boolean more = behind.size() > request.limit();
    List<ReportId> page = more ? behind.subList(0, request.limit()) : behind;
    return new ClusterAnswer(
        found.cluster().cluster(),
        reports.size(),
        hidden(snapshot, found.cluster(), visibility),
        ClusterSummary.of(found.cluster(), hits.values()),
        reports,
        found.bridges(),
        found.decisions(),
        found.conflicts(),
        found.overruled(),
        page.stream().map(hits::get).filter(Objects::nonNull).toList(),
        links(snapshot, page, new TreeSet<>(reports), visibility),
        more && !page.isEmpty() ? page.getLast() : null);
  }

  private List<ClusterLink> links(
      IndexSnapshot snapshot, List<ReportId> page, Set<ReportId> members, Visibility visibility) {
    LinkSource source = LinkSource.of(snapshot, visibility);
    List<ClusterLink> links = new ArrayList<>();
    for (ReportId report : members.size() > 1 ? page : List.<ReportId>of()) {
      binder.strong(source, report).stream()
          .filter(
              link -> report.compareTo(link.reportId()) < 0 && members.contains(link.reportId()))
          .sorted(Comparator.comparing(Link::reportId))
          .map(link -> new ClusterLink(report, link.reportId(), link.score(), link.reasons()))
          .forEach(links::add);
    }
    return links;
  }

  /** How many reports that the caller may not see belong with these, where policy tells it. */
  private int hidden(IndexSnapshot snapshot, Cluster cluster, Visibility visibility) {
    return hidden
        .beyond(visibility)
        .map(all ->
            standing(all)
                .read(
                    snapshot, (grouped, decided) -> unseen(snapshot, cluster, grouped, visibility)))
        .orElse(0);
  }

  private static int unseen(
      IndexSnapshot snapshot, Cluster cluster, Grouped grouped, Visibility visibility) {
    Set<ReportId> every = new TreeSet<>();
    cluster.reports().forEach(report -> every.addAll(grouped.of(report).reports()));
    return every.size() - snapshot.cards(every, visibility).size();
  }

  /**
   * What a list shows of the clusters of these reports; absent for one that belongs with no other.
   * Not audited: it belongs to an answer that is.
   */
  public Map<ReportId, ClusterSummary> placed(
      IndexSnapshot snapshot, Collection<ReportId> reports, Visibility visibility) {
    Standing standing = standing(visibility);
    return standing.read(
        snapshot,
        (grouped, decided) -> {
          standing.summaries(snapshot);
          Map<ReportId, ClusterSummary> placed = new HashMap<>();
          for (ReportId report : reports) {
            ClusterSummary summary = grouped.summary(grouped.of(report).cluster());
            if (summary != null) {
              placed.put(report, summary);
            }
          }
          return placed;
        });
  }

  /**
   * The clusters of these reports, by the id of each; absent for a report that is not seen. Not
   * audited: nobody is told by it.
   */
  public Map<ReportId, ReportId> clustersOf(
      IndexSnapshot snapshot, Collection<ReportId> reports, Visibility visibility) {
    Standing standing = standing(visibility);
    return standing.read(
        snapshot,
        (grouped, decided) -> {
          Map<ReportId, ReportId> clusters = new HashMap<>();
          reports.stream()
              .filter(standing::holds)
              .forEach(report -> clusters.put(report, grouped.of(report).cluster()));
          return clusters;
        });
  }

  /** What is kept of clusters, and what it took. */
  public ClusterFigures figures() {
    return counters.figures();
  }

  /**
   * Groups what a caller sees before anybody asks; whoever asks meanwhile waits for the outcome.
   * Nobody is told anything, so that nothing is audited.
   */
  public void prepare(Visibility visibility) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      standing(visibility).read(snapshot, (grouped, decided) -> grouped.count());
    } catch (CancellationException e) {
      LOG.debug("Clusters were not finished", e);
    }
  }

  /**
   * Ends what is being computed, which fails; for the time before the index is closed. Nothing can
   * be asked any more.
   */
  public void stop() {
    stopped = true;
  }

  private Standing standing(Visibility visibility) {
    return kept.get(
        visibility, seen -> new Standing(rules, decisions, changes, counters, seen, () -> stopped));
  }

  private void write(String action, String subject, long count, Caller caller) {
    audit.write(
        new AuditEntry(clock.instant(), caller.name(), caller.purpose(), action, subject, count));
  }
}

package org.leadline.link;

import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.leadline.access.Visibility;
import org.leadline.enrich.NoiseLists;
import org.leadline.index.Hit;
import org.leadline.index.IndexSnapshot;
import org.leadline.report.ReportId;
import org.leadline.store.Change;
import org.leadline.store.DecisionKind;
import org.leadline.store.DecisionsInForce;
import org.leadline.store.LinkDecision;

/**
 * The clusters of what one caller sees, kept up to date: a projection in memory that can be made
 * anew at any time. What changed since the last question is worked in when the next one comes: the
 * strong links of those whom the changes affect are found again ({@link Spread}), and the connected
 * parts that these lie in are grouped again. The outcome is that of computing all anew. Safe for
 * many threads, one of which is answered at a time.
 */
final class Standing {

  private static final int PAGE = 1_000;

  private final Binder binder;
  private final Sensitivity sensitivity;
  private final AlarmFinder alarms;
  private final NoiseLists noise;
  private final DecisionsInForce inForce;
  private final ChangedReports changes;
  private final ClusterCounters counters;
  private final Visibility visibility;
  private final LinkSettings settings;
  private final BooleanSupplier stopped;
  private final ReentrantLock turn = new ReentrantLock();
  private final Watched watched;

  private Bonds bonds = new Bonds();
  private Grouped grouped = new Grouped();
  private List<LinkDecision> decided = List.of();
  private long decisions = -1;
  private long generation = -1;
  private long sequence;
  private long lists;

  Standing(
      LinkRules rules,
      DecisionsInForce inForce,
      ChangedReports changes,
      ClusterCounters counters,
      Visibility visibility,
      BooleanSupplier stopped) {
    LinkFinder finder = rules.finder();
    this.binder = new Binder(finder, rules.settings());
    this.watched = new Watched(finder.boilerplate());
    this.sensitivity = new Sensitivity(rules.settings());
    this.alarms = new AlarmFinder(rules);
    this.noise = rules.noise();
    this.inForce = inForce;
    this.changes = changes;
    this.counters = counters;
    this.visibility = visibility;
    this.settings = rules.settings();
    this.stopped = stopped;
  }

  /**
   * Answers from the clusters of a state of the index, or of a later one that was asked for before.
   */
  <T> T read(IndexSnapshot snapshot, BiFunction<Grouped, List<LinkDecision>, T> answer) {
    long listState = noise.state();
    turn.lock();
    try {
      bringUp(snapshot, listState);
      return answer.apply(grouped, decided);
    } finally {
      turn.unlock();
    }
  }

  /** Every report, by id; only while answering. */
  Collection<ReportId> reports() {
    return new TreeSet<>(bonds.reports());
  }

  boolean holds(ReportId report) {
    return bonds.holds(report);
  }

  /** Reads what a list shows of clusters that were not summarised yet; only while answering. */
  List<ClusterSummary> summaries(IndexSnapshot snapshot) {
    List<Cluster> several = grouped.several();
    List<Cluster> fresh =
        several.stream().filter(each -> grouped.summary(each.cluster()) == null).toList();
    for (List<Cluster> some : Lists.partition(fresh, PAGE)) {
      List<ReportId> reports = some.stream().flatMap(each -> each.reports().stream()).toList();
      Map<ReportId, Hit> hits = snapshot.cards(reports, visibility);
      some.forEach(each ->
          grouped.summarised(
              ClusterSummary.of(
                  each, each.reports().stream().map(hits::get).filter(Objects::nonNull).toList())));
    }
    return several.stream()
        .map(each -> grouped.summary(each.cluster()))
        .filter(Objects::nonNull)
        .toList();
  }

  private void bringUp(IndexSnapshot snapshot, long listState) {
    long revision = inForce.revision();
    boolean first = generation < 0;
    boolean newer = first || snapshot.sequence() >= sequence;
    boolean same = snapshot.generation() == generation && listState == lists;
    if (!newer || (same && revision == decisions)) {
      return;
    }
    // What fails on the way leaves parts of two states: then all is computed anew.
    generation = -1;
    long start = System.nanoTime();
    List<LinkDecision> now = revision == decisions ? decided : inForce.inForce(visibility);
    Optional<Set<ReportId>> changed =
        first || listState != lists ? Optional.empty() : changed(snapshot.sequence());
    if (changed.isPresent()) {
      update(snapshot, changed.get(), now);
      counters.updated(System.nanoTime() - start);
    } else {
      compute(snapshot, now);
      counters.computed(System.nanoTime() - start);
    }
    counters.holds(visibility, bonds.reports().size(), grouped.count(), bonds.count());
    decided = now;
    decisions = revision;
    generation = snapshot.generation();
    sequence = snapshot.sequence();
    lists = listState;
  }

  /** The reports that changed since; empty when so many did that all is computed anew. */
  private Optional<Set<ReportId>> changed(long upTo) {
    Set<ReportId> changed = new TreeSet<>();
    long most = bonds.reports().size() / 10L + PAGE;
    List<Change> page = changes.since(sequence, PAGE);
    while (!page.isEmpty() && page.getFirst().sequence() <= upTo) {
      page.stream()
          .filter(change -> change.sequence() <= upTo)
          .forEach(change -> changed.add(change.report()));
      if (changed.size() > most) {
        return Optional.empty();
      }
      page = changes.since(page.getLast().sequence(), PAGE);
    }
    return Optional.of(changed);
  }

  /** Everything, in one pass over all reports. */
  private void compute(IndexSnapshot snapshot, List<LinkDecision> now) {
    bonds = new Bonds();
    grouped = new Grouped();
    LinkSource source = LinkSource.of(snapshot, visibility);
    Corpus corpus = Corpus.read(source, settings, stopped);
    corpus.reports(bonds::keep);
    watched.clear(source);
    corpus.mentioned(term -> watched.watch(term, source));
    corpus.bonds(binder).forEach(found -> bonds.bind(found.getKey(), found.getValue()));
    Set<ReportId> part = new TreeSet<>(bonds.reports());
    Set<ReportId> about = ends(now);
    part.removeIf(report -> !bonds.isBound(report) && !about.contains(report));
    grouped.replace(part, grouping(source, part, now));
  }

  private void update(IndexSnapshot snapshot, Set<ReportId> changed, List<LinkDecision> now) {
    LinkSource source = LinkSource.of(snapshot, visibility);
    Set<ReportId> seen = source.held(changed);
    Set<ReportId> affected = new Spread(bonds, watched, sensitivity, source).of(changed, seen);
    Set<ReportId> gone = new TreeSet<>(Sets.difference(changed, seen));
    affected.removeAll(gone);
    Map<ReportId, List<Bond>> fresh = fresh(source, affected);
    Set<ReportId> part = new TreeSet<>(fresh.keySet());
    part.addAll(gone);
    part.addAll(ends(Sets.symmetricDifference(new HashSet<>(decided), new HashSet<>(now))));
    part.addAll(bonds.reached(part, together(decided)));
    gone.forEach(bonds::remove);
    fresh.forEach(bonds::bind);
    part.addAll(bonds.reached(part, together(now)));
    Set<ReportId> held = new TreeSet<>(part);
    held.removeIf(report -> !bonds.holds(report));
    grouped.replace(part, grouping(source, held, now));
  }

  /**
   * The strong links of the affected, and of those whose links to them are kept with themselves.
   */
  private Map<ReportId, List<Bond>> fresh(LinkSource source, Set<ReportId> affected) {
    Map<ReportId, List<Bond>> fresh = new HashMap<>();
    Set<ReportId> smaller = new TreeSet<>();
    for (ReportId report : affected) {
      List<Link> strong = binder.strong(source, report);
      fresh.put(report, binder.bonds(report, strong));
      smaller.addAll(bonds.smaller(report));
      strong.stream()
          .map(Link::reportId)
          .filter(other -> other.compareTo(report) < 0)
          .forEach(smaller::add);
    }
    smaller.removeIf(report -> fresh.containsKey(report) || !bonds.holds(report));
    smaller.forEach(report -> fresh.put(report, binder.bonds(source, report)));
    return fresh;
  }

  private static Set<ReportId> ends(Collection<LinkDecision> some) {
    Set<ReportId> ends = new TreeSet<>();
    for (LinkDecision decision : some) {
      ends.add(decision.one());
      ends.add(decision.other());
    }
    return ends;
  }

  private static Function<ReportId, Collection<ReportId>> together(List<LinkDecision> some) {
    Map<ReportId, Collection<ReportId>> together = new HashMap<>();
    for (LinkDecision decision : some) {
      if (decision.kind() == DecisionKind.MUST_LINK) {
        together.computeIfAbsent(decision.one(), each -> new ArrayList<>()).add(decision.other());
        together.computeIfAbsent(decision.other(), each -> new ArrayList<>()).add(decision.one());
      }
    }
    return report -> together.getOrDefault(report, List.of());
  }

  /** The alarms that may matter to groups: a report that nothing ties is in none. */
  private List<Opposed> opposed(LinkSource source, Set<ReportId> part, List<LinkDecision> now) {
    Set<ReportId> about = ends(now);
    List<ReportId> victims =
        part.stream()
            .filter(bonds::hasVictim)
            .filter(report -> bonds.isBound(report) || about.contains(report))
            .toList();
    return alarms.among(source, part, victims);
  }

  private Grouping grouping(LinkSource source, Set<ReportId> part, List<LinkDecision> now) {
    List<ReportId> reports = List.copyOf(part);
    Map<ReportId, Integer> numbers = new HashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      numbers.put(reports.get(i), i);
    }
    List<Tie> ties = new ArrayList<>();
    for (ReportId report : reports) {
      for (Bond bond : bonds.of(report)) {
        ties.add(
            new Tie(
                new Persona(Objects.requireNonNull(numbers.get(report)), bond.here()),
                new Persona(Objects.requireNonNull(numbers.get(bond.other())), bond.there()),
                bond.score(),
                bond.several()));
      }
    }
    return new Grouping(reports, ties, now, opposed(source, part, now), settings.group());
  }
}

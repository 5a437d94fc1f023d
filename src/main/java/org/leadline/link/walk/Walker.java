package org.leadline.link.walk;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.Hit;
import org.leadline.index.IndexSnapshot;
import org.leadline.link.Link;
import org.leadline.link.LinkedReports;
import org.leadline.report.ReportId;

/**
 * One walk, hop by hop (breadth first): each report is reached in as few hops as can be. For one
 * thread, which has the links of a few reports found side by side.
 */
final class Walker {

  /** Reports whose links are found side by side; the time is looked at in between. */
  private static final int AT_ONCE = 32;

  private final LinkedReports linked;
  private final IndexSnapshot snapshot;
  private final Visibility visibility;
  private final Optional<Visibility> beyond;
  private final WalkFilter filter;
  private final Budget budget;
  private final int most;

  private final Map<ReportId, Double> chains = new HashMap<>();
  private final Set<ReportId> leftOut = new HashSet<>();
  private final List<Reached> reached = new ArrayList<>();
  private final List<HopTotals> totals = new ArrayList<>();
  private @Nullable Stopped stopped;

  /**
   * @param beyond what is looked at to count what the caller may not see; empty when it is not told
   * @param most how many reports are kept at the most
   */
  Walker(
      LinkedReports linked,
      IndexSnapshot snapshot,
      Visibility visibility,
      Optional<Visibility> beyond,
      WalkFilter filter,
      Budget budget,
      int most) {
    this.linked = linked;
    this.snapshot = snapshot;
    this.visibility = visibility;
    this.beyond = beyond;
    this.filter = filter;
    this.budget = budget;
    this.most = most;
  }

  Walked walk(ReportId start, int hops) {
    chains.put(start, 1.0);
    List<ReportId> layer = List.of(start);
    for (int hop = 1; hop <= hops; hop++) {
      Map<ReportId, Integer> adds = new HashMap<>();
      Layer next = follow(layer, adds);
      tellWhatTheyAdd(hop - 1, adds);
      List<Reached> found = next.reached(hop, chains);
      found.forEach(one -> chains.put(one.report(), one.chain()));
      reached.addAll(found);
      totals.add(next.totals(hop, hidden(next)));
      layer = found.stream().map(Reached::report).toList();
    }
    return new Walked(reached.stream().sorted(Reached.NEAREST).toList(), totals, stopped);
  }

  private Layer follow(List<ReportId> layer, Map<ReportId, Integer> adds) {
    Layer next = new Layer();
    for (List<ReportId> some : Lists.partition(layer, AT_ONCE)) {
      if (isOver(next)) {
        break;
      }
      List<From> links = some.parallelStream().map(this::from).toList();
      leaveOut(links);
      for (From from : links) {
        next.hidden().addAll(from.everyUnit());
        List<Link> ahead = from.links().stream().filter(link -> isAhead(link.reportId())).toList();
        ahead.forEach(link -> next.add(from.report(), link, chain(from.report())));
        adds.put(from.report(), ahead.size());
      }
    }
    return next;
  }

  private boolean isOver(Layer next) {
    if (stopped == null && budget.isSpent()) {
      stopped = Stopped.TIME;
    } else if (stopped == null && chains.size() + next.size() > most) {
      stopped = Stopped.REPORTS;
    }
    return stopped != null;
  }

  private double chain(ReportId report) {
    return chains.getOrDefault(report, 1.0);
  }

  private boolean isAhead(ReportId report) {
    return !chains.containsKey(report) && !leftOut.contains(report);
  }

  private From from(ReportId report) {
    List<Link> links =
        linked.of(snapshot, report, visibility).stream().filter(filter::follows).toList();
    List<ReportId> everyUnit =
        beyond
            .map(all -> linked.of(snapshot, report, all).stream().map(Link::reportId).toList())
            .orElse(List.of());
    return new From(report, links, everyUnit);
  }

  /** Remembers the reports that the filter leaves out by what their cards say. */
  private void leaveOut(List<From> links) {
    if (filter.asksForCards()) {
      Set<ReportId> ahead = new HashSet<>();
      links.forEach(from -> from.links().forEach(link -> ahead.add(link.reportId())));
      ahead.removeAll(leftOut);
      ahead.removeAll(chains.keySet());
      Map<ReportId, Hit> hits = snapshot.cards(ahead, visibility);
      for (ReportId report : ahead) {
        Hit hit = hits.get(report);
        if (hit == null || !filter.leadsTo(hit.card())) {
          leftOut.add(report);
        }
      }
    }
  }

  private void tellWhatTheyAdd(int hop, Map<ReportId, Integer> adds) {
    reached.replaceAll(one ->
        one.hop() == hop && adds.containsKey(one.report())
            ? one.adding(adds.getOrDefault(one.report(), 0))
            : one);
  }

  private long hidden(Layer next) {
    Collection<ReportId> every = next.hidden();
    return every.isEmpty() ? 0 : (long) every.size() - snapshot.cards(every, visibility).size();
  }

  /**
   * What lies ahead of one report.
   *
   * @param everyUnit what it is linked to by what every unit holds; empty when that is not told
   */
  private record From(ReportId report, List<Link> links, List<ReportId> everyUnit) {}
}

package org.leadline.link.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/**
 * The cheapest chain between two reports, searched from both ends at once (Pohl, Bi-directional
 * Search, 1971; the costs are Dijkstra's, 1959), so that an end with few links is soon exhausted. A
 * report is kept once for each number of hops that pays, for a cheaper chain may be too long.
 *
 * <p>Among chains of one cost the one of fewer hops is found, among these the first by the ids of
 * its reports. For one thread.
 */
final class ChainSearch {

  private final Function<ReportId, List<Step>> steps;
  private final int mostHops;
  private final BooleanSupplier isOver;
  private final Side near = new Side();
  private final Side far = new Side();
  private @Nullable Chain best;

  /** The least that a chain of too many hops may cost. */
  private long tooLong = Long.MAX_VALUE;

  /**
   * A link to follow.
   *
   * @param to where it leads
   * @param cost 0 or more
   */
  record Step(ReportId to, long cost) {}

  /**
   * A chain of reports.
   *
   * @param reports from one end to the other, both included
   * @param cost the sum of its steps
   */
  record Chain(List<ReportId> reports, long cost) {

    static final Comparator<Chain> BEST =
        Comparator.comparingLong(Chain::cost)
            .thenComparingInt(chain -> chain.reports().size())
            .thenComparing(Chain::reports, ChainSearch::byIds);
  }

  /**
   * What was found.
   *
   * @param chain the best chain; null when none was found
   * @param stopped why there may be a better one, or one at all; null when there is none
   */
  record Outcome(@Nullable Chain chain, @Nullable Stopped stopped) {}

  /**
   * @param steps where links lead, the same in both directions
   * @param isOver asked before each look at the links of a report
   */
  ChainSearch(Function<ReportId, List<Step>> steps, int mostHops, BooleanSupplier isOver) {
    this.steps = steps;
    this.mostHops = mostHops;
    this.isOver = isOver;
  }

  Outcome between(ReportId one, ReportId other) {
    near.queue.add(new Label(one, 0, List.of(one)));
    far.queue.add(new Label(other, 0, List.of(other)));
    while (mayFindBetter()) {
      if (isOver.getAsBoolean()) {
        return new Outcome(best, Stopped.TIME);
      }
      boolean forward = isNearsTurn();
      settle(forward ? near : far, forward ? far : near, forward);
    }
    boolean cut = tooLong < (best == null ? Long.MAX_VALUE : best.cost());
    return new Outcome(best, cut ? Stopped.HOPS : null);
  }

  /** Both ends are settled first; then it is the turn of the side with less ahead of it. */
  private boolean isNearsTurn() {
    return near.settled.isEmpty()
        || (!far.settled.isEmpty() && near.queue.size() <= far.queue.size());
  }

  /** An exhausted side has met everything that it can reach, the other end included. */
  private boolean mayFindBetter() {
    Label here = near.queue.peek();
    Label there = far.queue.peek();
    return here != null
        && there != null
        && (best == null || here.cost() + there.cost() <= best.cost());
  }

  private void settle(Side side, Side other, boolean forward) {
    Label label = side.queue.remove();
    if (!side.keeps(label)) {
      return;
    }
    for (Step step : steps.apply(label.at())) {
      long cost = label.cost() + step.cost();
      for (Label met : other.of(step.to())) {
        meet(label, met, step.cost(), forward);
      }
      if (label.hops() < mostHops) {
        if (!side.isBeaten(step.to(), cost, label.hops() + 1)) {
          side.queue.add(label.then(step.to(), cost));
        }
      } else if (side.of(step.to()).isEmpty()) {
        tooLong = Math.min(tooLong, cost);
      }
    }
  }

  private void meet(Label label, Label met, long between, boolean forward) {
    long cost = label.cost() + between + met.cost();
    if (label.hops() + 1 + met.hops() > mostHops) {
      tooLong = Math.min(tooLong, cost);
      return;
    }
    Chain chain = forward ? chain(label, met, cost) : chain(met, label, cost);
    if (best == null || Chain.BEST.compare(chain, best) < 0) {
      best = chain;
    }
  }

  private static Chain chain(Label near, Label far, long cost) {
    List<ReportId> reports = new ArrayList<>(near.reports());
    reports.addAll(far.reports().reversed());
    return new Chain(List.copyOf(reports), cost);
  }

  private static int byIds(List<ReportId> one, List<ReportId> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  /**
   * A way from an end to a report.
   *
   * @param at the report
   * @param cost what it costs
   * @param reports from the end to the report
   */
  private record Label(ReportId at, long cost, List<ReportId> reports) {

    int hops() {
      return reports.size() - 1;
    }

    Label then(ReportId next, long total) {
      List<ReportId> longer = new ArrayList<>(reports);
      longer.add(next);
      return new Label(next, total, List.copyOf(longer));
    }
  }

  /** One end's half of the search. */
  private static final class Side {

    private final PriorityQueue<Label> queue =
        new PriorityQueue<>(
            Comparator.comparingLong(Label::cost)
                .thenComparingInt(Label::hops)
                .thenComparing(Label::reports, ChainSearch::byIds));

    private final Map<ReportId, List<Label>> settled = new HashMap<>();

    List<Label> of(ReportId report) {
      return settled.getOrDefault(report, List.of());
    }

    boolean isBeaten(ReportId report, long cost, int hops) {
      return of(report).stream().anyMatch(label -> label.cost() <= cost && label.hops() <= hops);
    }

    boolean keeps(Label label) {
      if (isBeaten(label.at(), label.cost(), label.hops())) {
        return false;
      }
      settled.computeIfAbsent(label.at(), report -> new ArrayList<>(1)).add(label);
      return true;
    }
  }
}

package org.leadline.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;
import org.leadline.store.DecisionKind;
import org.leadline.store.DecisionStore.Pending;
import org.leadline.store.LinkDecision;

/**
 * Finds what speaks against a decision among those that hold: reports that belong together by one
 * decision or a chain of them cannot be kept apart, and the other way round. Pure.
 */
final class Contradiction {

  private final List<LinkDecision> inForce;
  private final Map<ReportId, List<LinkDecision>> together = new HashMap<>();

  private Contradiction(List<LinkDecision> inForce) {
    this.inForce = inForce;
    for (LinkDecision decision : inForce) {
      if (decision.kind() == DecisionKind.MUST_LINK) {
        together.computeIfAbsent(decision.one(), id -> new ArrayList<>()).add(decision);
        together.computeIfAbsent(decision.other(), id -> new ArrayList<>()).add(decision);
      }
    }
  }

  /**
   * Refuses a decision that cannot hold beside the others.
   *
   * @throws DecisionConflict naming those that speak against it
   * @throws IllegalArgumentException when both reports are one
   */
  static void refuse(DecisionKind kind, Pending pending) {
    if (pending.one().equals(pending.other())) {
      throw new IllegalArgumentException("a decision is about two different reports");
    }
    Contradiction known = new Contradiction(pending.inForce());
    known.refuseSame(kind, pending);
    List<LinkDecision> against =
        switch (kind) {
          case MUST_LINK -> known.apart(pending);
          case CANNOT_LINK -> known.path(pending.one(), pending.other());
        };
    if (!against.isEmpty()) {
      throw DecisionConflict.with(against);
    }
  }

  private void refuseSame(DecisionKind kind, Pending pending) {
    for (LinkDecision decision : inForce) {
      if (decision.kind() == kind
          && decision.one().equals(pending.one())
          && decision.other().equals(pending.other())) {
        throw DecisionConflict.same(decision);
      }
    }
  }

  /** What keeps the reports apart that would come together, with what ties them to these two. */
  private List<LinkDecision> apart(Pending pending) {
    Map<ReportId, LinkDecision> here = reached(pending.one());
    Map<ReportId, LinkDecision> there = reached(pending.other());
    for (LinkDecision decision : inForce) {
      if (decision.kind() == DecisionKind.CANNOT_LINK) {
        boolean straight =
            isIn(decision.one(), pending.one(), here)
                && isIn(decision.other(), pending.other(), there);
        boolean crossed =
            isIn(decision.other(), pending.one(), here)
                && isIn(decision.one(), pending.other(), there);
        if (straight || crossed) {
          List<LinkDecision> against = new ArrayList<>(List.of(decision));
          against.addAll(path(pending.one(), straight ? decision.one() : decision.other()));
          against.addAll(path(pending.other(), straight ? decision.other() : decision.one()));
          return against;
        }
      }
    }
    return List.of();
  }

  private static boolean isIn(
      ReportId report, ReportId start, Map<ReportId, LinkDecision> reached) {
    return report.equals(start) || reached.containsKey(report);
  }

  /** The decisions that bring two reports together, from the second back to the first. */
  private List<LinkDecision> path(ReportId from, ReportId to) {
    Map<ReportId, LinkDecision> reached = reached(from);
    List<LinkDecision> path = new ArrayList<>();
    ReportId at = to;
    @Nullable LinkDecision by = reached.get(at);
    while (by != null && !at.equals(from)) {
      path.add(by);
      at = by.besides(at);
      by = reached.get(at);
    }
    return path;
  }

  /** The reports that decisions bring together with one, each with the decision that did. */
  private Map<ReportId, LinkDecision> reached(ReportId start) {
    Map<ReportId, LinkDecision> by = new HashMap<>();
    Deque<ReportId> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      ReportId at = open.remove();
      for (LinkDecision decision : together.getOrDefault(at, List.of())) {
        ReportId next = decision.besides(at);
        if (!next.equals(start) && by.putIfAbsent(next, decision) == null) {
          open.add(next);
        }
      }
    }
    return by;
  }
}

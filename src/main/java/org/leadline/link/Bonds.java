package org.leadline.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/**
 * The strong links of all reports that one caller sees, and digests of the keys that they were
 * found by: about 300 bytes a report. For one thread at a time.
 */
final class Bonds {

  private final Map<ReportId, Held> held = new HashMap<>();
  private long count;

  /** What is kept of a report. */
  private static final class Held {
    private int[] keys = KeyDigests.NONE;
    private boolean victim;
    private List<Bond> bonds = List.of();

    /** The reports with smaller ids that have a bond to this one. */
    private List<ReportId> smaller = List.of();
  }

  Set<ReportId> reports() {
    return held.keySet();
  }

  /** How many strong links there are. */
  long count() {
    return count;
  }

  boolean holds(ReportId report) {
    return held.containsKey(report);
  }

  /** Digests of the keys of a report; none of one that is not held. */
  int[] keys(ReportId report) {
    Held found = held.get(report);
    return found == null ? KeyDigests.NONE : found.keys;
  }

  /** Who holds a key of each of these digests; in one pass over all reports. */
  Map<Integer, List<ReportId>> holding(Set<Integer> digests) {
    Map<Integer, List<ReportId>> holders = new HashMap<>();
    if (!digests.isEmpty()) {
      held.forEach((report, one) ->
          digests.stream()
              .filter(digest -> KeyDigests.holds(one.keys, digest))
              .forEach(digest ->
                  holders.computeIfAbsent(digest, each -> new ArrayList<>()).add(report)));
    }
    return holders;
  }

  /**
   * Keeps what stands in a report.
   *
   * @param victim whether it states values of a child victim
   */
  void keep(ReportId report, int[] keys, boolean victim) {
    Held one = held.computeIfAbsent(report, id -> new Held());
    one.keys = keys;
    one.victim = victim;
  }

  boolean hasVictim(ReportId report) {
    Held found = held.get(report);
    return found != null && found.victim;
  }

  void remove(ReportId report) {
    bind(report, List.of());
    Held gone = held.remove(report);
    if (gone != null) {
      for (ReportId smaller : gone.smaller) {
        Held one = held.get(smaller);
        if (one != null) {
          count -= one.bonds.size();
          one.bonds = one.bonds.stream().filter(bond -> !bond.other().equals(report)).toList();
          count += one.bonds.size();
        }
      }
    }
  }

  /** Puts bonds in the place of those that a report has; those to reports not held are left out. */
  void bind(ReportId report, List<Bond> bonds) {
    Held one = held.get(report);
    if (one == null) {
      return;
    }
    for (ReportId other : others(one.bonds)) {
      smallerOf(other, list -> list.remove(report));
    }
    count -= one.bonds.size();
    one.bonds = bonds.stream().filter(bond -> holds(bond.other())).toList();
    count += one.bonds.size();
    for (ReportId other : others(one.bonds)) {
      smallerOf(other, list -> list.add(report));
    }
  }

  private void smallerOf(ReportId report, Consumer<List<ReportId>> change) {
    Held one = held.get(report);
    if (one != null) {
      List<ReportId> list = new ArrayList<>(one.smaller);
      change.accept(list);
      one.smaller = List.copyOf(list);
    }
  }

  private static Set<ReportId> others(List<Bond> bonds) {
    Set<ReportId> others = new TreeSet<>();
    bonds.forEach(bond -> others.add(bond.other()));
    return others;
  }

  List<Bond> of(ReportId report) {
    Held found = held.get(report);
    return found == null ? List.of() : found.bonds;
  }

  /** The reports with smaller ids that are strongly linked to this one. */
  List<ReportId> smaller(ReportId report) {
    Held found = held.get(report);
    return found == null ? List.of() : found.smaller;
  }

  /** Whether any strong link leads from or to a report. */
  boolean isBound(ReportId report) {
    return !of(report).isEmpty() || !smaller(report).isEmpty();
  }

  /**
   * Every report that strong links lead to from these, themselves included where they are held.
   *
   * @param besides further neighbours of a report
   */
  Set<ReportId> reached(
      Collection<ReportId> from, Function<ReportId, Collection<ReportId>> besides) {
    Set<ReportId> reached = new TreeSet<>();
    Deque<ReportId> open = new ArrayDeque<>(from);
    @Nullable ReportId next = open.poll();
    while (next != null) {
      if (holds(next) && reached.add(next)) {
        of(next).forEach(bond -> open.add(bond.other()));
        open.addAll(smaller(next));
        open.addAll(besides.apply(next));
      }
      next = open.poll();
    }
    return reached;
  }
}

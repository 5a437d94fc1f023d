package org.leadline.search.versions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds for the entries of one version the same things in the other: first those that say exactly
 * the same, then those that share most of what tells them apart, then the only one that is left on
 * each side. The outcome does not depend on the order of the entries.
 */
final class Pairing {

  /** A mark of more entries than this tells nothing apart; it bounds the work on hostile lists. */
  private static final int TELLING = 64;

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::shared)
          .reversed()
          .thenComparingInt(Candidate::here)
          .thenComparingInt(Candidate::there);

  private final List<Entry> before;
  private final List<Entry> after;
  private final List<Pair> pairs = new ArrayList<>();

  /** The same thing in both versions. */
  record Pair(Entry before, Entry after) {}

  /**
   * What became of the entries.
   *
   * @param same pairs that say the same
   * @param differing pairs that say different things
   * @param removed entries that only the earlier version holds
   * @param added entries that only the later version holds
   */
  record Outcome(List<Pair> same, List<Pair> differing, List<Entry> removed, List<Entry> added) {}

  /** Two entries that could be one thing, by their places. */
  private record Candidate(int here, int there, int shared) {}

  private Pairing(List<Entry> before, List<Entry> after) {
    this.before = before;
    this.after = after;
  }

  static Outcome of(List<Entry> before, List<Entry> after) {
    List<Entry> here = new ArrayList<>(before.stream().sorted(Entry.ORDER).toList());
    List<Entry> there = new ArrayList<>(after.stream().sorted(Entry.ORDER).toList());
    List<Pair> same = equal(here, there);
    Map<Entry.Group, List<Entry>> others = grouped(there);
    List<Pair> differing = new ArrayList<>();
    List<Entry> removed = new ArrayList<>();
    List<Entry> added = new ArrayList<>();
    grouped(here)
        .forEach((group, some) -> {
          List<Entry> rest = others.remove(group);
          Pairing pairing = new Pairing(some, rest == null ? new ArrayList<>() : rest);
          pairing.pair();
          differing.addAll(pairing.pairs);
          removed.addAll(pairing.before);
          added.addAll(pairing.after);
        });
    others.values().forEach(added::addAll);
    return new Outcome(same, differing, removed, added);
  }

  /** Takes out of both lists what says exactly the same. */
  private static List<Pair> equal(List<Entry> here, List<Entry> there) {
    Map<Entry.Content, Deque<Entry>> contents = new HashMap<>();
    there.forEach(
        one -> contents.computeIfAbsent(one.content(), unseen -> new ArrayDeque<>()).add(one));
    List<Pair> same = new ArrayList<>();
    for (Iterator<Entry> rest = here.iterator(); rest.hasNext(); ) {
      Entry one = rest.next();
      Deque<Entry> equals = contents.get(one.content());
      if (equals != null && !equals.isEmpty()) {
        same.add(new Pair(one, equals.removeFirst()));
        rest.remove();
      }
    }
    there.clear();
    contents.values().forEach(there::addAll);
    there.sort(Entry.ORDER);
    return same;
  }

  private static Map<Entry.Group, List<Entry>> grouped(List<Entry> entries) {
    return entries.stream()
        .collect(
            Collectors.groupingBy(
                Entry::group, TreeMap::new, Collectors.toCollection(ArrayList::new)));
  }

  private void pair() {
    boolean[] taken = new boolean[before.size()];
    boolean[] given = new boolean[after.size()];
    for (Candidate candidate : candidates()) {
      if (!taken[candidate.here()] && !given[candidate.there()]) {
        taken[candidate.here()] = true;
        given[candidate.there()] = true;
        pairs.add(new Pair(before.get(candidate.here()), after.get(candidate.there())));
      }
    }
    leave(before, taken);
    leave(after, given);
    if (before.size() == 1 && after.size() == 1 && before.getFirst().alone()) {
      pairs.add(new Pair(before.removeFirst(), after.removeFirst()));
    }
  }

  private List<Candidate> candidates() {
    Map<String, List<Integer>> holders = new HashMap<>();
    for (int there = 0; there < after.size(); there++) {
      for (String mark : after.get(there).marks()) {
        holders.computeIfAbsent(mark, unseen -> new ArrayList<>()).add(there);
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int here = 0; here < before.size(); here++) {
      Map<Integer, Integer> shared = new TreeMap<>();
      for (String mark : before.get(here).marks()) {
        List<Integer> some = holders.getOrDefault(mark, List.of());
        if (some.size() <= TELLING) {
          some.forEach(there -> shared.merge(there, 1, Integer::sum));
        }
      }
      for (Map.Entry<Integer, Integer> one : shared.entrySet()) {
        if (alike(before.get(here), after.get(one.getKey()), one.getValue())) {
          candidates.add(new Candidate(here, one.getKey(), one.getValue()));
        }
      }
    }
    candidates.sort(BEST_FIRST);
    return candidates;
  }

  private static boolean alike(Entry one, Entry other, int shared) {
    return shared >= one.alike() * Math.max(one.marks().size(), other.marks().size());
  }

  private static void leave(List<Entry> entries, boolean[] gone) {
    for (int place = entries.size() - 1; place >= 0; place--) {
      if (gone[place]) {
        entries.remove(place);
      }
    }
  }
}

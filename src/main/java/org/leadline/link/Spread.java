package org.leadline.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leadline.index.Evidence;
import org.leadline.index.Neighbour;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/**
 * Finds whose strong links may differ after some reports changed: the changed ones; those that hold
 * a key whose frequency changed where frequency matters ({@link Sensitivity}); those that mention
 * what has become boilerplate or is none any more ({@link Watched}). For one thread, once.
 */
final class Spread {

  private final Bonds bonds;
  private final Watched watched;
  private final Sensitivity sensitivity;
  private final LinkSource source;

  private final Map<String, Integer> gained = new HashMap<>();
  private final Map<Integer, Integer> lost = new HashMap<>();
  private final Set<Integer> touched = new HashSet<>();

  Spread(Bonds bonds, Watched watched, Sensitivity sensitivity, LinkSource source) {
    this.bonds = bonds;
    this.watched = watched;
    this.sensitivity = sensitivity;
    this.source = source;
  }

  /**
   * Takes the keys that changed reports now hold down in the bonds, and tells who is affected.
   *
   * @param seen those of the changed that there are now
   */
  Set<ReportId> of(Set<ReportId> changed, Set<ReportId> seen) {
    changed.forEach(report -> compare(report, seen.contains(report)));
    Set<ReportId> affected = new TreeSet<>(changed);
    addLosers(affected);
    Map<String, Long> frequencies = source.frequencies(gained.keySet());
    Set<String> felt = felt(frequencies);
    felt.addAll(watched.update(touched, source));
    if (!felt.isEmpty()) {
      source
          .snapshot()
          .holders(felt, source.visibility(), holder -> affected(holder, frequencies, affected));
    }
    affected.removeIf(report -> !bonds.holds(report));
    return affected;
  }

  private void compare(ReportId report, boolean seen) {
    List<Evidence> evidence = seen ? source.evidence(report) : List.of();
    int[] before = bonds.keys(report);
    int[] after = KeyDigests.of(evidence);
    for (String term : KeyDigests.terms(evidence)) {
      touched.add(KeyDigests.of(term));
      if (!KeyDigests.holds(before, KeyDigests.of(term))) {
        gained.merge(term, 1, Integer::sum);
      }
    }
    for (int digest : before) {
      touched.add(digest);
      if (!KeyDigests.holds(after, digest)) {
        lost.merge(digest, 1, Integer::sum);
      }
    }
    if (seen) {
      boolean victim = evidence.stream().anyMatch(place -> place.role() == Role.CHILD_VICTIM);
      bonds.keep(report, after, victim);
    }
  }

  /** Those that hold what others hold no more. */
  private void addLosers(Set<ReportId> affected) {
    bonds
        .holding(lost.keySet())
        .forEach((digest, holders) -> {
          long after = holders.size();
          if (sensitivity.mayFeel(after + lost.getOrDefault(digest, 0), after)) {
            affected.addAll(holders);
          }
        });
  }

  private Set<String> felt(Map<String, Long> frequencies) {
    Set<String> felt = new HashSet<>();
    gained.forEach((term, times) -> {
      long after = frequencies.getOrDefault(term, 0L);
      long before = after - times + lost.getOrDefault(KeyDigests.of(term), 0);
      if (sensitivity.feels(term, before, after)) {
        felt.add(term);
      }
    });
    return felt;
  }

  private void affected(Neighbour holder, Map<String, Long> frequencies, Set<ReportId> affected) {
    affected.add(holder.report());
    Map<String, List<Evidence>> byTerm = new HashMap<>();
    for (Evidence place : holder.evidence()) {
      byTerm.computeIfAbsent(place.term(), term -> new ArrayList<>(1)).add(place);
    }
    byTerm.forEach((term, places) -> {
      if (sensitivity.isWatched(term, frequencies.getOrDefault(term, 0L))
          && Watched.isMentioned(places)) {
        watched.watch(term, source);
      }
    });
  }
}

package org.leadline.link.cluster;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sets that are joined step by step, save where a pair that is to be kept apart would come into one
 * set. For one thread.
 */
final class KeptApart {

  private final DisjointSets sets;

  private static final Comparator<Rulings.Pair> BY_NUMBER =
      Comparator.comparingInt(Rulings.Pair::one).thenComparingInt(Rulings.Pair::other);

  /** By what stands for a set: the pairs of which it holds one and must not hold the other. */
  private final Map<Integer, Set<Rulings.Pair>> foes = new HashMap<>();

  KeptApart(int count, List<Rulings.Pair> apart) {
    sets = new DisjointSets(count);
    for (Rulings.Pair pair : apart) {
      foes.computeIfAbsent(pair.one(), each -> new HashSet<>()).add(pair);
      foes.computeIfAbsent(pair.other(), each -> new HashSet<>()).add(pair);
    }
  }

  int of(int member) {
    return sets.of(member);
  }

  /** The size of the smaller of two sets. */
  int smaller(Edge edge) {
    return Math.min(sets.size(edge.one()), sets.size(edge.other()));
  }

  /** Joins two sets, if they are not one already; false when they are to be kept apart. */
  boolean join(int one, int other) {
    int here = sets.of(one);
    int there = sets.of(other);
    if (here == there) {
      return true;
    }
    if (between(here, there).findAny().isPresent()) {
      return false;
    }
    sets.join(here, there);
    unite(here, there);
    return true;
  }

  boolean join(Edge edge) {
    return join(edge.one(), edge.other());
  }

  /** The first pair by number that an edge would bring together; null when there is none. */
  Rulings.@Nullable Pair obstacle(Edge edge) {
    return between(sets.of(edge.one()), sets.of(edge.other())).min(BY_NUMBER).orElse(null);
  }

  private Stream<Rulings.Pair> between(int here, int there) {
    Set<Rulings.Pair> ofHere = foes.getOrDefault(here, Set.of());
    Set<Rulings.Pair> ofThere = foes.getOrDefault(there, Set.of());
    Set<Rulings.Pair> fewer = ofHere.size() <= ofThere.size() ? ofHere : ofThere;
    return fewer.stream()
        .filter(pair -> {
          int one = sets.of(pair.one());
          int other = sets.of(pair.other());
          return (one == here && other == there) || (one == there && other == here);
        });
  }

  private void unite(int here, int there) {
    Set<Rulings.Pair> ofHere = foes.getOrDefault(here, Set.of());
    Set<Rulings.Pair> ofThere = foes.getOrDefault(there, Set.of());
    if (!ofHere.isEmpty() || !ofThere.isEmpty()) {
      Set<Rulings.Pair> all = new HashSet<>(ofHere);
      all.addAll(ofThere);
      foes.remove(here);
      foes.remove(there);
      foes.put(sets.of(here), all);
    }
  }
}

package org.leadline.link.cluster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sets that are joined step by step, save where a pair that is to be kept apart would come into one
 * set. For one thread.
 */
final class KeptApart {

  private final DisjointSets sets;

  /** By what stands for a set: the members of other sets that it must not meet. */
  private final Map<Integer, Set<Integer>> foes = new HashMap<>();

  KeptApart(int count, List<Rulings.Pair> apart) {
    sets = new DisjointSets(count);
    for (Rulings.Pair pair : apart) {
      foes.computeIfAbsent(pair.one(), each -> new HashSet<>()).add(pair.other());
      foes.computeIfAbsent(pair.other(), each -> new HashSet<>()).add(pair.one());
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
    Set<Integer> ofHere = foes.getOrDefault(here, Set.of());
    Set<Integer> ofThere = foes.getOrDefault(there, Set.of());
    if (meet(ofHere, there) || meet(ofThere, here)) {
      return false;
    }
    sets.join(here, there);
    unite(here, there, ofHere, ofThere);
    return true;
  }

  boolean join(Edge edge) {
    return join(edge.one(), edge.other());
  }

  private boolean meet(Set<Integer> members, int set) {
    return members.stream().anyMatch(member -> sets.of(member) == set);
  }

  private void unite(int here, int there, Set<Integer> ofHere, Set<Integer> ofThere) {
    if (!ofHere.isEmpty() || !ofThere.isEmpty()) {
      Set<Integer> all = new HashSet<>(ofHere);
      all.addAll(ofThere);
      foes.remove(here);
      foes.remove(there);
      foes.put(sets.of(here), all);
    }
  }
}

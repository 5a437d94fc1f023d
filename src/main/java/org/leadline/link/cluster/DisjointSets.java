package org.leadline.link.cluster;

/**
 * Sets of numbers that are joined step by step (union by the smaller number, path halving; Tarjan
 * and van Leeuwen 1984). The smallest member stands for its set. For one thread.
 */
final class DisjointSets {

  private final int[] parent;
  private final int[] size;

  DisjointSets(int count) {
    parent = new int[count];
    size = new int[count];
    for (int i = 0; i < count; i++) {
      parent[i] = i;
      size[i] = 1;
    }
  }

  int of(int member) {
    int at = member;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  int size(int member) {
    return size[of(member)];
  }

  /** Joins two sets; false when they are one already. */
  boolean join(int one, int other) {
    int first = Math.min(of(one), of(other));
    int second = Math.max(of(one), of(other));
    if (first == second) {
      return false;
    }
    parent[second] = first;
    size[first] += size[second];
    return true;
  }
}

package org.leadline.link.cluster;

/**
 * Sets of numbers that are joined step by step (union by the smaller number, path halving; Tarjan
 * and van Leeuwen 1984). The smallest member stands for its set. For one thread.
 */
public final class DisjointSets {

  private final int[] parent;
  private final int[] size;

  /** As many sets of one. */
  public DisjointSets(int count) {
    parent = new int[count];
    size = new int[count];
    for (int i = 0; i < count; i++) {
      parent[i] = i;
      size[i] = 1;
    }
  }

  /** The smallest member of a member's set. */
  public int of(int member) {
    int at = member;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** How many are in a member's set. */
  public int size(int member) {
    return size[of(member)];
  }

  /** Joins two sets; false when they are one already. */
  public boolean join(int one, int other) {
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

package org.leadline.link.cluster;

import java.util.List;

/**
 * What people decided about pairs of reports, whatever the links say.
 *
 * @param together pairs that belong into one group, in the order in which they are heeded
 * @param apart pairs that do not; heeded before all others
 */
public record Rulings(List<Pair> together, List<Pair> apart) {

  /** Nothing was decided. */
  public static final Rulings NONE = new Rulings(List.of(), List.of());

  /**
   * Two reports by number.
   *
   * @param one a number
   * @param other another number
   */
  public record Pair(int one, int other) {

    /** A link that nothing outweighs. */
    Edge edge() {
      return new Edge(Math.min(one, other), Math.max(one, other), 1, true);
    }
  }

  /** Copies the lists. */
  public Rulings {
    together = List.copyOf(together);
    apart = List.copyOf(apart);
  }
}

package org.leadline.link.cluster;

import java.util.List;

/**
 * What holds about pairs of reports, whatever the links between others say.
 *
 * @param together pairs that belong into one group by decision, in the order in which they are
 *     heeded
 * @param apart pairs that do not by decision; heeded before all others
 * @param opposed pairs that do not by what the reports state, unless decisions bring them together
 */
public record Rulings(List<Pair> together, List<Pair> apart, List<Pair> opposed) {

  /** Nothing but the links. */
  public static final Rulings NONE = new Rulings(List.of(), List.of(), List.of());

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
    opposed = List.copyOf(opposed);
  }
}

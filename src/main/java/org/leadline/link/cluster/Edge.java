package org.leadline.link.cluster;

import java.util.Comparator;

/**
 * A strong link between two reports.
 *
 * @param one the smaller number
 * @param other the larger number
 * @param score 0 to 1
 * @param several whether more than one independent fact speaks for it, or the provider declared it
 */
public record Edge(int one, int other, double score, boolean several) {

  /** Best founded first; total. */
  static final Comparator<Edge> STRONGEST =
      Comparator.comparing(Edge::several)
          .reversed()
          .thenComparing(Comparator.comparingDouble(Edge::score).reversed())
          .thenComparingInt(Edge::one)
          .thenComparingInt(Edge::other);

  /**
   * @throws IllegalArgumentException when the numbers are not in ascending order
   */
  public Edge {
    if (one < 0 || one >= other) {
      throw new IllegalArgumentException("the smaller number of an edge comes first");
    }
  }
}

package org.leadline.link.cluster;

import java.util.List;
import java.util.Map;

/**
 * The outcome.
 *
 * @param groupOf for each report the smallest number of its group; its own when it stands alone
 * @param bridges edges that were not let join two groups, the best founded first
 * @param forbidden edges that would join what is to be kept apart, each with the first such pair
 * @param conflicts pairs that belong together by one decision and are kept apart by others, which
 *     hold
 */
public record Groups(
    List<Integer> groupOf,
    List<Edge> bridges,
    Map<Edge, Rulings.Pair> forbidden,
    List<Rulings.Pair> conflicts) {

  /** Copies the lists. */
  public Groups {
    groupOf = List.copyOf(groupOf);
    bridges = List.copyOf(bridges);
    forbidden = Map.copyOf(forbidden);
    conflicts = List.copyOf(conflicts);
  }
}

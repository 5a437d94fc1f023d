package org.leadline.link.cluster;

import java.util.List;

/**
 * The outcome.
 *
 * @param groupOf for each report the smallest number of its group; its own when it stands alone
 * @param bridges edges that were not let join two groups, the best founded first
 */
public record Groups(List<Integer> groupOf, List<Edge> bridges) {

  /** Copies the lists. */
  public Groups {
    groupOf = List.copyOf(groupOf);
    bridges = List.copyOf(bridges);
  }
}

package org.leadline.link.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Makes groups of strongly linked reports such that no single edge joins two groups. A single edge
 * is one whose removal would part the graph and for which one fact alone speaks. Reports that hold
 * together by more than single edges are joined first; then single edges, the best founded first,
 * join what they meet, unless there is a group on both sides. Pure; the same edges in any order
 * give the same outcome.
 */
public final class Clustering {

  private Clustering() {}

  /**
   * Groups reports.
   *
   * @param reports how many there are, numbered from 0 in the order of their ids
   * @param links every strong link once
   * @param group from how many reports on a set is a group that a single edge does not join to
   *     another one, 2 or more
   */
  public static Groups of(int reports, Collection<Edge> links, int group) {
    List<Edge> edges = links.stream().sorted(Edge.STRONGEST).toList();
    boolean[] bridge = Bridges.of(reports, edges);
    DisjointSets sets = new DisjointSets(reports);
    List<Edge> single = new ArrayList<>();
    for (int i = 0; i < bridge.length; i++) {
      Edge edge = edges.get(i);
      if (bridge[i] && !edge.several()) {
        single.add(edge);
      } else {
        sets.join(edge.one(), edge.other());
      }
    }
    List<Edge> refused = new ArrayList<>();
    for (Edge edge : single) {
      if (Math.min(sets.size(edge.one()), sets.size(edge.other())) >= group) {
        refused.add(edge);
      } else {
        sets.join(edge.one(), edge.other());
      }
    }
    return new Groups(groups(reports, sets), refused);
  }

  private static List<Integer> groups(int reports, DisjointSets sets) {
    List<Integer> groupOf = new ArrayList<>(reports);
    for (int report = 0; report < reports; report++) {
      groupOf.add(sets.of(report));
    }
    return groupOf;
  }
}

package org.leadline.link.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes groups of strongly linked reports such that no single edge joins two groups. A single edge
 * is one whose removal would part the graph and for which one fact alone speaks. Reports that hold
 * together by more than single edges are joined first; then single edges, the best founded first,
 * join what they meet, unless there is a group on both sides.
 *
 * <p>What people decided comes before all: pairs that belong together are joined first, and nothing
 * joins the groups of a pair that is to be kept apart; of the links between them the best founded
 * hold. Pairs that are opposed by what they state are kept apart likewise, save where decisions
 * bring them together. Pure; the same edges in any order give the same outcome.
 */
public final class Clustering {

  private final int reports;
  private final List<Rulings.Pair> apart;
  private final List<Rulings.Pair> together = new ArrayList<>();
  private final List<Rulings.Pair> conflicts = new ArrayList<>();
  private final Map<Edge, Rulings.Pair> forbidden = new HashMap<>();
  private final List<Edge> bridges = new ArrayList<>();

  private Clustering(int reports, Rulings rulings) {
    this.reports = reports;
    KeptApart sets = new KeptApart(reports, rulings.apart());
    for (Rulings.Pair pair : rulings.together()) {
      (sets.join(pair.one(), pair.other()) ? together : conflicts).add(pair);
    }
    this.apart = new ArrayList<>(rulings.apart());
    rulings.opposed().stream()
        .filter(pair -> sets.of(pair.one()) != sets.of(pair.other()))
        .forEach(apart::add);
  }

  /** Groups reports about which nothing was decided. */
  public static Groups of(int reports, Collection<Edge> links, int group) {
    return of(reports, links, group, Rulings.NONE);
  }

  /**
   * Groups reports.
   *
   * @param reports how many there are, numbered from 0 in the order of their ids
   * @param links every strong link once
   * @param group from how many reports on a set is a group that a single edge does not join to
   *     another one, 2 or more
   * @param rulings what was decided
   */
  public static Groups of(int reports, Collection<Edge> links, int group, Rulings rulings) {
    Clustering clustering = new Clustering(reports, rulings);
    List<Edge> edges = links.stream().sorted(Edge.STRONGEST).toList();
    KeptApart sets = clustering.join(clustering.allowed(edges), group);
    return new Groups(
        groups(reports, sets), clustering.bridges, clustering.forbidden, clustering.conflicts);
  }

  /**
   * The edges that do not join what is to be kept apart. They are found before single edges are
   * told from others, since an edge may be the only one that is left.
   */
  private List<Edge> allowed(List<Edge> edges) {
    return apart.isEmpty() ? edges : joined(start(), edges);
  }

  private KeptApart start() {
    KeptApart sets = new KeptApart(reports, apart);
    together.forEach(pair -> sets.join(pair.one(), pair.other()));
    return sets;
  }

  /** Joins by edges, and gives back those that are allowed. */
  private List<Edge> joined(KeptApart sets, List<Edge> edges) {
    List<Edge> able = new ArrayList<>(edges.size());
    for (Edge edge : edges) {
      Rulings.Pair obstacle = sets.obstacle(edge);
      if (obstacle == null) {
        sets.join(edge);
        able.add(edge);
      } else {
        forbidden.put(edge, obstacle);
      }
    }
    return able;
  }

  private KeptApart join(List<Edge> edges, int group) {
    List<Edge> graph = new ArrayList<>(edges);
    together.forEach(pair -> graph.add(pair.edge()));
    boolean[] bridge = Bridges.of(reports, graph);
    KeptApart sets = start();
    List<Edge> single = new ArrayList<>();
    List<Edge> firm = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      (bridge[i] && !edge.several() ? single : firm).add(edge);
    }
    joined(sets, firm);
    for (Edge edge : single) {
      if (sets.of(edge.one()) != sets.of(edge.other()) && sets.smaller(edge) >= group) {
        bridges.add(edge);
      } else {
        joined(sets, List.of(edge));
      }
    }
    return sets;
  }

  private static List<Integer> groups(int reports, KeptApart sets) {
    List<Integer> groupOf = new ArrayList<>(reports);
    for (int report = 0; report < reports; report++) {
      groupOf.add(sets.of(report));
    }
    return groupOf;
  }
}

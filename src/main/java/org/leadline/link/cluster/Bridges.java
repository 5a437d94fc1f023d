package org.leadline.link.cluster;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the edges of a graph whose removal would part it (Tarjan, A note on finding the bridges of
 * a graph, 1974), without recursion, so that a long chain does no harm. For one thread.
 */
final class Bridges {

  private final List<Edge> edges;
  private final int[] start;
  private final int[] incident;
  private final int[] entered;
  private final int[] low;
  private final boolean[] bridge;
  private int clock;

  private Bridges(int nodes, List<Edge> edges) {
    this.edges = edges;
    this.start = new int[nodes + 1];
    this.incident = new int[2 * edges.size()];
    this.entered = new int[nodes];
    this.low = new int[nodes];
    this.bridge = new boolean[edges.size()];
    Arrays.fill(entered, -1);
    layOut();
  }

  /** For each edge whether it is a bridge. */
  static boolean[] of(int nodes, List<Edge> edges) {
    Bridges bridges = new Bridges(nodes, edges);
    for (int node = 0; node < nodes; node++) {
      if (bridges.entered[node] < 0) {
        bridges.walk(node);
      }
    }
    return bridges.bridge;
  }

  /** The edges of each node one after another. */
  private void layOut() {
    for (Edge edge : edges) {
      start[edge.one() + 1]++;
      start[edge.other() + 1]++;
    }
    for (int i = 1; i < start.length; i++) {
      start[i] += start[i - 1];
    }
    int[] next = Arrays.copyOf(start, start.length);
    for (int i = 0; i < edges.size(); i++) {
      incident[next[edges.get(i).one()]++] = i;
      incident[next[edges.get(i).other()]++] = i;
    }
  }

  private void walk(int root) {
    int[] path = new int[16];
    int[] through = new int[16];
    int[] next = new int[16];
    int depth = 0;
    enter(root);
    path[0] = root;
    through[0] = -1;
    next[0] = start[root];
    while (depth >= 0) {
      int node = path[depth];
      if (next[depth] < start[node + 1]) {
        int edge = incident[next[depth]++];
        int far = far(edge, node);
        if (edge == through[depth]) {
          continue;
        }
        if (entered[far] >= 0) {
          low[node] = Math.min(low[node], entered[far]);
          continue;
        }
        depth++;
        if (depth == path.length) {
          path = Arrays.copyOf(path, 2 * depth);
          through = Arrays.copyOf(through, 2 * depth);
          next = Arrays.copyOf(next, 2 * depth);
        }
        enter(far);
        path[depth] = far;
        through[depth] = edge;
        next[depth] = start[far];
      } else {
        leave(node, depth == 0 ? -1 : path[depth - 1], through[depth]);
        depth--;
      }
    }
  }

  private void enter(int node) {
    entered[node] = clock;
    low[node] = clock;
    clock++;
  }

  private void leave(int node, int parent, int edge) {
    if (parent >= 0) {
      low[parent] = Math.min(low[parent], low[node]);
      bridge[edge] = low[node] > entered[parent];
    }
  }

  private int far(int edge, int node) {
    Edge one = edges.get(edge);
    return one.one() == node ? one.other() : one.one();
  }
}

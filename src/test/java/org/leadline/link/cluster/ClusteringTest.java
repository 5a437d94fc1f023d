package org.leadline.link.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Which sets of reports single edges may join. */
class ClusteringTest {

  private static final int GROUP = 3;

  @Test
  void aSingleEdgeBetweenTwoGroupsIsABridge() {
    List<Edge> edges = new ArrayList<>(triangle(0));
    edges.addAll(triangle(3));
    edges.add(new Edge(1, 4, 0.98, false));

    Groups groups = Clustering.of(6, edges, GROUP);

    assertThat(groups.groupOf()).containsExactly(0, 0, 0, 3, 3, 3);
    assertThat(groups.bridges()).containsExactly(new Edge(1, 4, 0.98, false));
  }

  @Test
  void twoEdgesOrOneByTwoFactsJoinTwoGroups() {
    List<Edge> two = new ArrayList<>(triangle(0));
    two.addAll(triangle(3));
    List<Edge> one = new ArrayList<>(two);
    two.add(new Edge(1, 4, 0.9, false));
    two.add(new Edge(2, 5, 0.9, false));
    one.add(new Edge(1, 4, 0.9, true));

    assertThat(Clustering.of(6, two, GROUP).groupOf()).containsOnly(0);
    assertThat(Clustering.of(6, one, GROUP).groupOf()).containsOnly(0);
  }

  @Test
  void aSingleEdgeJoinsAReportToAGroup() {
    List<Edge> edges = new ArrayList<>(triangle(0));
    edges.add(new Edge(2, 3, 0.86, false));
    edges.add(new Edge(3, 4, 0.86, false));

    Groups groups = Clustering.of(6, edges, GROUP);

    assertThat(groups.groupOf()).containsExactly(0, 0, 0, 0, 0, 5);
    assertThat(groups.bridges()).isEmpty();
  }

  @Test
  void aLongChainIsWalkedWithoutRecursion() {
    int reports = 200_000;
    List<Edge> edges =
        IntStream.range(1, reports).mapToObj(i -> new Edge(i - 1, i, 0.9, true)).toList();
    assertThat(Clustering.of(reports, edges, GROUP).groupOf()).containsOnly(0);
  }

  @Test
  void whatIsDecidedToBelongTogetherIsOneGroupWithoutAnyEdge() {
    List<Edge> edges = new ArrayList<>(triangle(0));
    edges.addAll(triangle(3));
    Rulings rulings = new Rulings(List.of(new Rulings.Pair(5, 1)), List.of(), List.of());

    assertThat(Clustering.of(6, edges, GROUP, rulings).groupOf()).containsOnly(0);
  }

  @Test
  void whatIsDecidedToBeKeptApartStaysApartAndTakesItsBestFoundedLinksAlong() {
    List<Edge> edges =
        List.of(
            new Edge(0, 1, 0.9, true),
            new Edge(0, 2, 0.99, true),
            new Edge(1, 2, 0.95, true),
            new Edge(1, 3, 0.99, true));
    Rulings rulings = new Rulings(List.of(), List.of(new Rulings.Pair(0, 1)), List.of());

    Groups groups = Clustering.of(4, edges, GROUP, rulings);

    assertThat(groups.groupOf()).containsExactly(0, 1, 0, 1);
    assertThat(groups.forbidden().keySet())
        .containsExactlyInAnyOrder(new Edge(0, 1, 0.9, true), new Edge(1, 2, 0.95, true));
  }

  @Test
  void anEdgeThatIsTheOnlyOneLeftAfterADecisionIsSingle() {
    List<Edge> edges = new ArrayList<>(triangle(0));
    edges.addAll(triangle(3));
    edges.add(new Edge(0, 6, 0.9, false));
    edges.add(new Edge(3, 6, 0.9, false));
    edges.add(new Edge(1, 4, 0.86, false));
    Rulings rulings = new Rulings(List.of(), List.of(new Rulings.Pair(0, 6)), List.of());

    Groups groups = Clustering.of(7, edges, GROUP, rulings);

    assertThat(groups.groupOf()).containsExactly(0, 0, 0, 3, 3, 3, 3);
    assertThat(groups.forbidden().keySet()).contains(new Edge(0, 6, 0.9, false));
  }

  @Test
  void ofContraryDecisionsTheOneThatKeepsApartHoldsAndTheOtherIsTold() {
    Rulings rulings =
        new Rulings(
            List.of(new Rulings.Pair(0, 1), new Rulings.Pair(1, 2)),
            List.of(new Rulings.Pair(0, 2)),
            List.of());

    Groups groups = Clustering.of(3, List.of(), GROUP, rulings);

    assertThat(groups.groupOf()).containsExactly(0, 0, 2);
    assertThat(groups.conflicts()).containsExactly(new Rulings.Pair(1, 2));
  }

  @Test
  void opposedReportsStayApartUnlessTheyWereDecidedToBelongTogether() {
    List<Edge> edges = List.of(new Edge(0, 2, 0.9, true), new Edge(1, 2, 0.95, true));
    Rulings.Pair opposed = new Rulings.Pair(1, 0);
    Rulings stated = new Rulings(List.of(), List.of(), List.of(opposed));
    Rulings decided = new Rulings(List.of(new Rulings.Pair(0, 1)), List.of(), List.of(opposed));

    Groups apart = Clustering.of(3, edges, GROUP, stated);

    assertThat(apart.groupOf()).containsExactly(0, 1, 1);
    assertThat(apart.forbidden()).containsExactly(Map.entry(new Edge(0, 2, 0.9, true), opposed));
    assertThat(Clustering.of(3, edges, GROUP, decided).groupOf()).containsOnly(0);
  }

  @RepeatedTest(20)
  void decisionsHoldOnAnyGraphWhateverTheOrderOfTheEdges() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int reports = 40;
    List<Edge> edges = random(random, reports);
    Rulings rulings = new Rulings(pairs(random, reports, 4), pairs(random, reports, 6), List.of());
    Groups first = Clustering.of(reports, edges, GROUP, rulings);
    Collections.shuffle(edges, random);

    assertThat(Clustering.of(reports, edges, GROUP, rulings)).as("seed %d", seed).isEqualTo(first);
    for (Rulings.Pair pair : rulings.apart()) {
      assertThat(first.groupOf().get(pair.one()))
          .as("seed %d", seed)
          .isNotEqualTo(first.groupOf().get(pair.other()));
    }
    for (Rulings.Pair pair : rulings.together()) {
      boolean joined = first.groupOf().get(pair.one()).equals(first.groupOf().get(pair.other()));
      assertThat(joined).as("seed %d", seed).isEqualTo(!first.conflicts().contains(pair));
    }
  }

  private static List<Rulings.Pair> pairs(Random random, int reports, int count) {
    List<Rulings.Pair> pairs = new ArrayList<>();
    while (pairs.size() < count) {
      int one = random.nextInt(reports - 1);
      pairs.add(new Rulings.Pair(one, one + 1 + random.nextInt(reports - one - 1)));
    }
    return pairs.stream().distinct().toList();
  }

  @Test
  void edgesNameTheSmallerNumberFirst() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Edge(2, 2, 1, false));
  }

  @RepeatedTest(20)
  void theOrderOfTheEdgesChangesNothing() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int reports = 40;
    List<Edge> edges = random(random, reports);
    Groups first = Clustering.of(reports, edges, GROUP);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(edges, random);
      assertThat(Clustering.of(reports, edges, GROUP)).as("seed %d", seed).isEqualTo(first);
    }
  }

  @RepeatedTest(20)
  void bridgesAreTheEdgesWhoseRemovalPartsTheGraph() {
    long seed = System.nanoTime();
    int reports = 25;
    List<Edge> edges = random(new Random(seed), reports);
    boolean[] bridges = Bridges.of(reports, edges);
    for (int i = 0; i < bridges.length; i++) {
      List<Edge> without = new ArrayList<>(edges);
      Edge removed = without.remove(i);
      boolean parted = !reached(removed.one(), without).contains(removed.other());
      assertThat(bridges[i]).as("seed %d, edge %d", seed, i).isEqualTo(parted);
    }
  }

  private static Set<Integer> reached(int from, List<Edge> edges) {
    Set<Integer> reached = new HashSet<>(Set.of(from));
    int before = 0;
    while (reached.size() > before) {
      before = reached.size();
      for (Edge edge : edges) {
        if (reached.contains(edge.one()) || reached.contains(edge.other())) {
          reached.add(edge.one());
          reached.add(edge.other());
        }
      }
    }
    return reached;
  }

  private static List<Edge> random(Random random, int reports) {
    List<Edge> edges = new ArrayList<>();
    for (int one = 0; one < reports; one++) {
      for (int other = one + 1; other < reports; other++) {
        if (random.nextInt(reports) == 0) {
          double score = 0.85 + random.nextInt(3) / 20.0;
          edges.add(new Edge(one, other, score, random.nextInt(5) == 0));
        }
      }
    }
    return edges;
  }

  private static List<Edge> triangle(int from) {
    return List.of(
        new Edge(from, from + 1, 0.95, false),
        new Edge(from, from + 2, 0.95, false),
        new Edge(from + 1, from + 2, 0.95, false));
  }
}

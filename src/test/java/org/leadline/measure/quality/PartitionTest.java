package org.leadline.measure.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.leadline.report.ReportId;

/** The measures of clusters on examples that can be counted by hand, and against the slow way. */
class PartitionTest {

  private static List<ReportId> reports(long... numbers) {
    return LongStream.of(numbers).mapToObj(ReportId::cybertip).toList();
  }

  private static Map<ReportId, String> persons(String letters) {
    Map<ReportId, String> persons = new TreeMap<>();
    for (int i = 0; i < letters.length(); i++) {
      persons.put(ReportId.cybertip(i + 1), letters.substring(i, i + 1));
    }
    return persons;
  }

  @Test
  void trueGroupsScoreOne() {
    Partition partition = new Partition(List.of(reports(1, 2), reports(3, 4)), persons("aabbc"));
    assertThat(partition.bCubed(false)).isEqualTo(new Scores(1, 1, 1));
    assertThat(partition.pairwise()).isEqualTo(new Scores(1, 1, 1));
    assertThat(partition.largestFalse()).isZero();
    assertThat(partition.giantShare()).isEqualTo(0.4);
  }

  @Test
  void aGroupOfTwoPersonsCostsPrecisionAndASplitPersonRecall() {
    Partition partition = new Partition(List.of(reports(1, 2, 3)), persons("aabb"));
    // Precision 2/3, 2/3, 1/3, 1; recall 1, 1, 1/2, 1/2.
    assertThat(partition.bCubed(false).precision()).isCloseTo(0.6667, within(0.0001));
    assertThat(partition.bCubed(false).recall()).isEqualTo(0.75);
    assertThat(partition.pairwise()).isEqualTo(new Scores(0.3333, 0.5, 0.4));
    assertThat(partition.largestFalse()).isEqualTo(3);
  }

  @Test
  void reportsOfUnknownTruthAreLeftOut() {
    Partition partition = new Partition(List.of(reports(1, 2, 77)), persons("aa"));
    assertThat(partition.bCubed(false)).isEqualTo(new Scores(1, 1, 1));
  }

  @Test
  void whatIsJoinedAcrossListsIsTold() {
    Partition partition = new Partition(List.of(reports(1, 3)), persons("aab"));
    assertThat(partition.joins(List.of(reports(1, 2), reports(3)))).isTrue();
    assertThat(partition.joins(List.of(reports(2), reports(3)))).isFalse();
  }

  @RepeatedTest(5)
  void bCubedIsWhatCountingEveryPairOfReportsGives() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    StringBuilder letters = new StringBuilder();
    Map<Integer, List<ReportId>> groups = new TreeMap<>();
    for (int i = 1; i <= 60; i++) {
      letters.append((char) ('a' + random.nextInt(20)));
      groups
          .computeIfAbsent(random.nextInt(20), each -> new ArrayList<>())
          .add(ReportId.cybertip(i));
    }
    Map<ReportId, String> persons = persons(letters.toString());
    double precision = 0;
    double recall = 0;
    for (List<ReportId> group : groups.values()) {
      for (ReportId report : group) {
        String person = persons.getOrDefault(report, "");
        double common = group.stream().filter(id -> person.equals(persons.get(id))).count();
        precision += common / group.size();
        recall += common / persons.values().stream().filter(person::equals).count();
      }
    }
    Scores scores = new Partition(groups.values(), persons).bCubed(false);
    assertThat(scores.precision()).as("seed %d", seed).isCloseTo(precision / 60, within(0.0001));
    assertThat(scores.recall()).as("seed %d", seed).isCloseTo(recall / 60, within(0.0001));
  }

  @Test
  void plainConnectionJoinsWhateverAChainJoins() {
    assertThat(
            Partition.connected(
                Set.of(
                    Pair.of(ReportId.cybertip(5), ReportId.cybertip(2)),
                    Pair.of(ReportId.cybertip(5), ReportId.cybertip(9)),
                    Pair.of(ReportId.cybertip(3), ReportId.cybertip(4)))))
        .containsExactlyInAnyOrder(Set.copyOf(reports(2, 5, 9)), Set.copyOf(reports(3, 4)));
  }
}

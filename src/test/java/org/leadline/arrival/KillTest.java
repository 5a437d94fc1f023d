package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.intake.IntakeOptions;
import org.leadline.report.ReportId;
import org.leadline.store.BatchCounts;
import org.leadline.store.Change;
import org.leadline.synthetic.Generator;
import org.leadline.synthetic.GeneratorSettings;

/**
 * A process that takes reports in is killed with signal 9 at random moments; nothing that it
 * acknowledged is lost and nothing is doubled. {@code -Dleadline.kill.rounds} sets how often,
 * {@code -Dleadline.kill.seed} when.
 */
class KillTest {

  private static final int REPORTS = 300;

  @TempDir static Path folder;
  private static final SortedMap<ReportId, Integer> UNDISTURBED = new TreeMap<>();

  @BeforeAll
  static void takeInWithoutAKill() throws IOException {
    new Generator(GeneratorSettings.of(REPORTS, 11)).write(corpus(), written -> {});
    try (Installation installation = Installation.start(folder.resolve("undisturbed"))) {
      takeAll(installation);
      UNDISTURBED.putAll(installation.versions());
    }
    assertThat(UNDISTURBED).hasSizeGreaterThanOrEqualTo(REPORTS);
  }

  @Test
  void losesNothingThatWasAcknowledgedAndDoublesNothing() throws IOException, InterruptedException {
    long seed = KilledProcess.seed();
    int rounds = Integer.getInteger("leadline.kill.rounds", 5);
    print("kill: %d rounds, seed %d", rounds, seed);
    Random random = new Random(seed);
    LongSummaryStatistics acknowledged = new LongSummaryStatistics();
    LongSummaryStatistics replayed = new LongSummaryStatistics();
    for (int round = 0; round < rounds; round++) {
      Path data = folder.resolve("killed" + round);
      long kept = takeInAndKill(data, random);
      acknowledged.accept(kept);
      replayed.accept(restartAndCheck(data, kept));
    }
    print(
        "kill: %d rounds held; killed after %d to %d acknowledged changes of %d, up to %d stored"
            + " beyond what was acknowledged; none lost, none doubled",
        rounds, acknowledged.getMin(), acknowledged.getMax(), REPORTS, replayed.getMax());
    assertThat(acknowledged.getMax()).as("some kill came in the middle").isPositive();
  }

  /** Kills after a random number of acknowledged commits, and then some microseconds. */
  private static long takeInAndKill(Path data, Random random)
      throws IOException, InterruptedException {
    long acknowledged = 0;
    try (KilledProcess process =
        KilledProcess.start(KilledIngest.class, folder.resolve("killed.err"), data, corpus())) {
      assertThat(process.line()).isEqualTo("started");
      int commits = random.nextInt(7);
      String line = "0";
      for (int commit = 0; commit < commits && line != null; commit++) {
        line = process.line();
        acknowledged = line == null ? acknowledged : Long.parseLong(line);
      }
      process.kill(random, 60);
      // What it still managed to say before it died counts as well.
      for (line = process.line(); line != null; line = process.line()) {
        acknowledged = Long.parseLong(line);
      }
    }
    return acknowledged;
  }

  /** Gives how many changes the store holds beyond those that were acknowledged. */
  private static long restartAndCheck(Path data, long acknowledged) {
    try (Installation installation = Installation.start(data)) {
      long stored = installation.store.changes().latest();
      assertThat(stored).isGreaterThanOrEqualTo(acknowledged);
      assertThat(installation.store.changes().since(0, Integer.MAX_VALUE))
          .extracting(Change::sequence)
          .containsExactlyElementsOf(
              LongStream.rangeClosed(1, installation.store.changes().latest()).boxed().toList());
      assertThat(installation.differences()).isEmpty();

      BatchCounts counts = takeAll(installation).counts();

      assertThat(counts.documents()).isGreaterThanOrEqualTo(REPORTS);
      assertThat(installation.differences()).isEmpty();
      assertThat(installation.versions()).isEqualTo(UNDISTURBED);
      return stored - acknowledged;
    }
  }

  private static void print(String format, Object... figures) {
    System.out.printf("[trial] " + format + "%n", figures);
  }

  private static ArrivalSummary takeAll(Installation installation) {
    return installation
        .arrivals()
        .takePaths(List.of(corpus()), IntakeOptions.NONE, Delivery.request(), ArrivalProgress.NONE);
  }

  private static Path corpus() {
    return folder.resolve("corpus");
  }
}

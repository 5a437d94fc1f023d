package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.store.KnownList;

/**
 * A process that puts one list in the place of another, over and over, is killed with signal 9;
 * each time one of the two is in use whole, and every report has its labels and no others. {@code
 * -Dleadline.kill.seed} sets when.
 */
class ListsKillTest {

  private static final int REPORTS = 1_100;
  private static final int KILLS = 3;
  private static final int FIRST = 200_000_000;

  @TempDir Path folder;

  @Test
  void oneListIsInUseWholeAndTheLabelsAreItsOwn() throws IOException, InterruptedException {
    long seed = KilledProcess.seed();
    Random random = new Random(seed);
    Path data = folder.resolve("data");
    Files.write(folder.resolve("even.txt"), hashes(0));
    Files.write(folder.resolve("odd.txt"), hashes(1));
    try (Installation installation = Installation.start(data)) {
      Delivery.take(installation.arrivals(), documents(), "north");
    }
    for (int round = 0; round < KILLS; round++) {
      try (KilledProcess process =
          KilledProcess.start(
              KilledImport.class,
              folder.resolve("killed.err"),
              data,
              folder.resolve("even.txt"),
              folder.resolve("odd.txt"))) {
        assertThat(process.line()).startsWith("importing");
        process.kill(random, 700);
      }
      check(data, seed);
    }
  }

  private void check(Path data, long seed) throws IOException {
    try (ListDesk desk = ListDesk.open(data)) {
      Installation installation = desk.installation;
      desk.imports().resume();
      assertThat(installation.store.lists().relabelling()).isEmpty();
      assertThat(installation.differences()).as("seed %d", seed).isEmpty();
      List<KnownList> lists = installation.store.lists().all();
      assertThat(lists).hasSizeLessThan(2);
      for (int number = 0; number < REPORTS; number++) {
        boolean listed =
            !lists.isEmpty()
                && lists.getFirst().source().equals(number % 2 == 0 ? "even.txt" : "odd.txt");
        assertThat(desk.report(FIRST + number).labels())
            .as("seed %d, report %d", seed, number)
            .hasSize(listed ? 1 : 0);
      }
      KilledImport.take(desk.imports(), folder.resolve("even.txt"));
    }
    try (Stream<Path> left = Files.list(data.resolve("lists"))) {
      assertThat(left.filter(path -> !path.endsWith("lists.lock"))).hasSize(1);
    }
  }

  /** Of every second report, and many more. */
  private static List<String> hashes(int from) {
    return IntStream.range(0, 20_000).map(i -> 2 * i + from).mapToObj(ListsKillTest::hash).toList();
  }

  private static String hash(int number) {
    return Hashing.sha256().hashInt(number).toString().substring(0, 32);
  }

  private static String documents() {
    return IntStream.range(0, REPORTS)
        .mapToObj(number ->
            ("{\"reportId\":%d,\"dateReceived\":\"2030-01-02T04:00:00Z\",\"reportedInformation\":"
                    + "{\"reportingEsp\":{\"espName\":\"ExampleChat, Inc.\"},\"uploadedFiles\":"
                    + "{\"uploadedFiles\":[{\"filename\":\"x\",\"verificationHash\":\"%s\"}]}}}")
                .formatted(FIRST + number, hash(number)))
        .collect(Collectors.joining("\n"));
  }
}

package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.arrival.inbox.Inbox;

/**
 * A process that watches a folder is killed with signal 9 again and again while files arrive;
 * nothing is lost and nothing doubled. {@code -Dleadline.kill.seed} sets when.
 */
class InboxKillTest {

  private static final int FILES = 120;
  private static final int BAD = 10;
  private static final int KILLS = 4;

  @TempDir Path folder;

  @Test
  void everyFileEndsOnceAndEveryReportIsHeldOnce() throws IOException, InterruptedException {
    Random random = new Random(KilledProcess.seed());
    Path data = folder.resolve("data");
    Path watched = Files.createDirectories(folder.resolve("inbox"));
    int put = 0;
    for (int round = 0; round < KILLS; round++) {
      try (KilledProcess process =
          KilledProcess.start(KilledInbox.class, folder.resolve("killed.err"), data, watched)) {
        assertThat(process.line()).startsWith("watching");
        int until = FILES * (round + 1) / KILLS;
        for (; put < until; put++) {
          Files.writeString(watched.resolve(put + ".json"), document(put));
        }
        process.kill(random, 400);
      }
    }
    try (Installation installation = Installation.start(data);
        Inbox inbox = InboxTest.watch(installation, watched, Duration.ofMillis(30))) {
      InboxTest.await(() ->
          documents(watched.resolve("done")).size() == FILES - BAD
              && documents(watched.resolve("quarantined")).size() == BAD);
      assertThat(inbox.state().failure()).isNull();
      assertThat(InboxTest.names(watched))
          .containsExactlyInAnyOrder("done", "quarantined", "taking");
      assertThat(installation.versions()).hasSize(FILES - BAD);
      assertThat(installation.versions().values()).containsOnly(1);
      assertThat(installation.store.quarantine().count(Installation.ALL)).isEqualTo(BAD);
      assertThat(installation.differences()).isEmpty();
    }
  }

  private static String document(int number) {
    return number % (FILES / BAD) == 0
        ? "{\"reportId\": 9000" + number
        : Delivery.jsonLine("k" + number, "Note " + number + ".");
  }

  private static List<String> documents(Path ending) {
    try (Stream<Path> entries = Files.exists(ending) ? Files.list(ending) : Stream.empty()) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> !name.endsWith(".reason.txt"))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

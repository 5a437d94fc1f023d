package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Caller;
import org.leadline.alert.NewWatch;
import org.leadline.alert.WatchAsk;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.config.ConfigFolder;
import org.leadline.report.ReportId;
import org.leadline.store.Alert;
import org.leadline.store.AlertFilter;
import org.leadline.store.AlertReader;
import org.leadline.store.WatchOwner;

/**
 * A process that runs arriving reports against watches is killed with signal 9 at random moments;
 * no alert is missed and none is doubled. {@code -Dleadline.kill.seed} sets when.
 */
class WatchKillTest {

  private static final int REPORTS = 400;
  private static final int AT_ONCE = 5;
  private static final int KILLS = 2;

  @TempDir Path folder;

  /** Every second report is of the harbour, every fifth of the mill. */
  static void takeAll(Wiring wiring, Runnable taken) {
    for (int first = 0; first < REPORTS; first += AT_ONCE) {
      StringBuilder lines = new StringBuilder();
      for (int i = first; i < first + AT_ONCE; i++) {
        String text = (i % 2 == 0 ? "A harbour. " : "") + (i % 5 == 0 ? "A mill." : "A note.");
        lines.append(Delivery.jsonLine("k" + i, text)).append('\n');
      }
      Delivery.take(wiring.arrivals(), lines.toString(), "north");
      taken.run();
    }
  }

  @Test
  void everyAlertIsRaisedOnceWheneverTheProcessEnds() throws IOException, InterruptedException {
    Random random = new Random(KilledProcess.seed());
    Path data = folder.resolve("data");
    try (Wiring wiring = open(data)) {
      watch(wiring, "harbour");
      watch(wiring, "mill");
    }
    for (int kill = 0; kill < KILLS; kill++) {
      try (KilledProcess process =
          KilledProcess.start(KilledWatching.class, folder.resolve("killed.err"), data)) {
        for (int taken = 20 + random.nextInt(REPORTS / AT_ONCE / 2); taken > 0; taken--) {
          assertThat(process.line()).isEqualTo("taken");
        }
        process.kill(random, 30);
      }
    }
    try (Wiring wiring = open(data)) {
      takeAll(wiring, () -> {});
      wiring.upkeep().watchRun().run();
      assertThat(told(wiring, "harbour")).containsExactlyElementsOf(every(2));
      assertThat(told(wiring, "mill")).containsExactlyElementsOf(every(5));
    }
  }

  private static Wiring open(Path data) {
    return Wiring.owning(Settings.read(ConfigFolder.builtIn()), data, "test");
  }

  private static void watch(Wiring wiring, String word) {
    Caller local = wiring.localOperator("test");
    wiring
        .answers()
        .alerting()
        .watches()
        .add(
            new NewWatch(
                new WatchOwner.Team("north"), word, new WatchAsk.Search(word, Map.of(), false)),
            local);
  }

  private static List<String> told(Wiring wiring, String name) {
    return wiring
        .store()
        .alerts()
        .page(
            AlertFilter.ALL,
            Long.MAX_VALUE,
            Integer.MAX_VALUE,
            new AlertReader("", wiring.localOperator("test").visibility()))
        .stream()
        .filter(alert -> alert.name().equals(name))
        .map(Alert::report)
        .map(ReportId::written)
        .sorted()
        .toList();
  }

  private static List<String> every(int step) {
    return IntStream.range(0, REPORTS)
        .filter(i -> i % step == 0)
        .mapToObj(i -> "feed/k" + i)
        .sorted()
        .toList();
  }
}

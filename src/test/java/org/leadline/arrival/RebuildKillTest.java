package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.config.ConfigFolder;
import org.leadline.intake.IntakeOptions;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.store.MadeOtherwise;
import org.leadline.store.Store;
import org.leadline.store.StoreSettings;
import org.leadline.synthetic.Generator;
import org.leadline.synthetic.GeneratorSettings;

/**
 * A process that rebuilds after a change of settings is killed with signal 9 at random moments: the
 * half-done state is noticed, and the next rebuild ends with what an undisturbed one gives. {@code
 * -Dleadline.kill.rounds} sets how often, {@code -Dleadline.kill.seed} when.
 */
class RebuildKillTest {

  private static final int REPORTS = 450;

  @TempDir static Path folder;
  private static Readers edited = Delivery.readers();
  private static final SortedMap<ReportId, Report> UNDISTURBED = new TreeMap<>();

  @BeforeAll
  static void rebuildWithoutAKill() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    String shipped = Files.readString(Path.of("index-config", "providers.json"));
    Files.writeString(
        config.resolve("providers.json"),
        shipped.replace("\"phoneRegion\": \"US\"", "\"phoneRegion\": \"GB\""));
    edited = Delivery.readers(ConfigFolder.at(config));
    new Generator(GeneratorSettings.of(REPORTS, 12)).write(folder.resolve("corpus"), done -> {});
    try (Installation installation = Installation.start(folder.resolve("taken"))) {
      installation
          .arrivals()
          .takePaths(
              List.of(folder.resolve("corpus")),
              IntakeOptions.NONE,
              Delivery.request(),
              ArrivalProgress.NONE);
    }
    Path undisturbed = copy("undisturbed");
    finish(undisturbed);
    UNDISTURBED.putAll(reports(undisturbed));
    assertThat(UNDISTURBED).hasSizeGreaterThanOrEqualTo(REPORTS);
  }

  @Test
  void aKilledRebuildIsNoticedAndFinishedByTheNext() throws IOException, InterruptedException {
    int rounds = Math.min(Integer.getInteger("leadline.kill.rounds", 2), 20);
    Random random = new Random(KilledProcess.seed());
    for (int round = 0; round < rounds; round++) {
      Path data = copy("killed" + round);
      rebuildAndKill(data, random);
      expectNothingMixed(data);
      finish(data);
      assertThat(reports(data)).isEqualTo(UNDISTURBED);
    }
  }

  /** Either all keys are of one making, or nobody gets to read or write beside them. */
  private static void expectNothingMixed(Path data) {
    try (Store store = Store.open(data, StoreSettings.DEFAULTS, edited.derivation())) {
      if (store.maintenance().recognisedOtherwise(0, 1).rows().isEmpty()) {
        store.requireOwnKeys();
      } else {
        assertThatThrownBy(store::requireOwnKeys)
            .isInstanceOf(MadeOtherwise.class)
            .hasMessageContaining("leadline reindex");
      }
    }
  }

  private static void rebuildAndKill(Path data, Random random)
      throws IOException, InterruptedException {
    try (KilledProcess process =
        KilledProcess.start(
            KilledRebuild.class, folder.resolve("killed.err"), data, folder.resolve("config"))) {
      assertThat(process.line()).isEqualTo("started");
      int steps = random.nextInt(5);
      String line = "";
      for (int step = 0; step < steps && line != null; step++) {
        line = process.line();
      }
      process.kill(random, 60);
    }
  }

  private static void finish(Path data) {
    try (Installation.Rebuilding rebuilding = new Installation.Rebuilding(data, edited)) {
      rebuilding.run((stage, reports) -> {});
    }
  }

  private static SortedMap<ReportId, Report> reports(Path data) {
    SortedMap<ReportId, Report> reports = new TreeMap<>();
    try (Installation installation = Installation.start(data, edited)) {
      assertThat(installation.differences()).isEmpty();
      installation
          .store
          .reports()
          .find(installation.versions().keySet(), Installation.ALL)
          .forEach((id, stored) -> reports.put(id, stored.report()));
    }
    return reports;
  }

  private static Path copy(String name) throws IOException {
    Path from = folder.resolve("taken");
    Path to = folder.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
    return to;
  }
}

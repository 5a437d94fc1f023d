package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.intake.HostileCollection;
import org.leadline.intake.IntakeOptions;
import org.leadline.report.ReportId;
import org.leadline.store.Quarantined;

/**
 * One delivery of good reports among everything hostile: all good ones are taken in and found, what
 * is refused stands in quarantine with place and cause, store and index agree, and a second
 * delivery changes nothing.
 */
class HostileArrivalTest {

  private static final int MOST_BYTES = 2_000_000;
  private static final int GOOD = 12;

  @TempDir Path folder;

  @Test
  void theBatchGoesOnAndNothingIsLost() throws IOException {
    Path delivery = Files.createDirectories(folder.resolve("delivery"));
    List<String> hostile = HostileCollection.writeInto(delivery, MOST_BYTES);
    Set<ReportId> good = new HashSet<>();
    for (int i = 0; i < GOOD; i++) {
      // Their names stand before, between and behind those of the others.
      Files.writeString(
          delivery.resolve("hostile-%04d-good".formatted(i * hostile.size() / (GOOD - 1))),
          Delivery.lawEnforcement(910_000_000L + i, 1, "Example ICAC North", "A note."));
      good.add(ReportId.cybertip(910_000_000L + i));
    }
    try (Installation installation = Installation.start(folder.resolve("data"))) {
      ArrivalSummary summary = take(installation, delivery);
      assertThat(summary.indexProblem()).isEmpty();
      assertThat(installation.versions()).containsKeys(good.toArray(ReportId[]::new));
      assertThat(installation.differences()).isEmpty();
      assertThat(installation.index.statistics().setAside()).isZero();

      List<Quarantined> refused =
          installation.store.quarantine().page(Long.MAX_VALUE, 100_000, Installation.ALL);
      assertThat(refused).hasSizeGreaterThan(200).allMatch(each -> each.message().endsWith("."));
      assertThat(refused)
          .extracting(Quarantined::code)
          .doesNotContain("reader-failed", "not-recognised");
      assertThat(refused).noneMatch(each -> each.source().contains("-good"));

      ArrivalSummary again = take(installation, delivery);
      assertThat(again.counts().accepted()).isZero();
      assertThat(again.counts().updated()).isZero();
      assertThat(installation.store.quarantine().count(Installation.ALL)).isEqualTo(refused.size());
    }
  }

  private static ArrivalSummary take(Installation installation, Path delivery) {
    return installation
        .arrivals()
        .takePaths(
            List.of(delivery), IntakeOptions.NONE, Delivery.request("north"), ArrivalProgress.NONE);
  }
}

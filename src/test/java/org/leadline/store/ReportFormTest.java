package org.leadline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leadline.report.Attribute;
import org.leadline.report.Capture;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.Format;
import org.leadline.report.Handling;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Incident;
import org.leadline.report.KeyKind;
import org.leadline.report.Location;
import org.leadline.report.Manner;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Party;
import org.leadline.report.Passage;
import org.leadline.report.Place;
import org.leadline.report.Recipient;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;
import org.leadline.report.Role;
import org.leadline.report.Stated;
import org.leadline.report.Strength;

class ReportFormTest {

  private static final List<String> TEXTS =
      List.of(
          "",
          "note",
          "/reportedInformation/files/1/name",
          "/reportedInformation/files/10/name",
          "Straße, Zürich",
          "\uD83D\uDCC4 and \uD83D\uDCC5",
          "x".repeat(256),
          "y".repeat(257),
          "z".repeat(100_000),
          "line one\nline two\u0000");

  @Test
  void aReportReadsBackAsItWasWritten() {
    Report full = SampleReports.full(ReportId.cybertip(904_000_001L));

    assertThat(ReportForm.read(ReportForm.write(full))).isEqualTo(full);
  }

  @Test
  void anyReportReadsBackAsItWasWritten() {
    long seed = System.nanoTime();
    Reports reports = new Reports(new Random(seed));
    for (int i = 0; i < 300; i++) {
      Report report = reports.report();
      assertThat(ReportForm.read(ReportForm.write(report))).as("seed %d", seed).isEqualTo(report);
    }
  }

  @Test
  void aLayoutOfAnotherProgramVersionIsNamedAndNotGuessed() {
    byte[] form = ReportForm.write(SampleReports.full(ReportId.cybertip(904_000_001L)));
    form[0] = 9;

    assertThatThrownBy(() -> ReportForm.read(form))
        .isInstanceOf(StoreFailure.class)
        .hasMessageContaining("layout 9");
  }

  /** Reports of any content that the model allows. */
  private static final class Reports {

    private final Random random;

    Reports(Random random) {
      this.random = random;
    }

    Report report() {
      return new Report(
          new ReportId("feed", "r" + random.nextInt(1000)),
          new Handling(
              time(),
              time(),
              any(Stated.values()),
              any(ClearingHousePriority.values()),
              maybe(),
              some(() -> new Recipient(text(), time(), maybe()))),
          incident(),
          new Reporter(text(), maybe(), any(Stated.values())),
          some(this::party),
          some(this::occurrence),
          some(this::file),
          some(() -> new Passage(place(), text(), random.nextBoolean())),
          some(this::location));
    }

    private Incident incident() {
      return new Incident(
          maybe(),
          some(this::text),
          maybe(),
          time(),
          maybe(),
          maybe(),
          some(this::text),
          maybe(),
          some(this::text),
          some(this::attribute));
    }

    private Party party() {
      return new Party(
          any(Role.values()),
          any(Format.values()),
          text(),
          maybe(),
          any(Stated.values()),
          some(this::attribute));
    }

    private ReportFile file() {
      return new ReportFile(
          any(Format.values()),
          text(),
          maybe(),
          maybe(),
          maybe(),
          any(Stated.values()),
          any(Stated.values()),
          maybe(),
          some(this::text),
          time(),
          some(this::attribute));
    }

    private Location location() {
      return new Location(
          place(),
          maybe(),
          maybe(),
          maybe(),
          maybe(),
          maybe(),
          maybe(),
          some(this::text),
          some(this::attribute));
    }

    private Occurrence occurrence() {
      return new Occurrence(
          any(IdentifierKind.values()),
          text(),
          some(() -> new MatchKey(any(KeyKind.values()), "k" + text(), any(Strength.values()))),
          place(),
          new Hints(maybe(), maybe(), maybe(), maybe(), any(Stated.values())),
          random.nextBoolean() ? null : capture());
    }

    private Capture capture() {
      return new Capture(
          time(),
          maybe(),
          random.nextBoolean(),
          maybe(),
          random.nextBoolean() ? null : random.nextInt(65_536),
          any(Stated.values()));
    }

    private Attribute attribute() {
      return new Attribute(text(), text(), place());
    }

    private Place place() {
      return new Place(
          any(Format.values()),
          text(),
          any(Role.values()),
          any(Origin.values()),
          any(Manner.values()),
          maybe());
    }

    private @Nullable Instant time() {
      return random.nextInt(3) == 0
          ? null
          : Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    private String text() {
      return any(TEXTS.toArray(String[]::new));
    }

    private @Nullable String maybe() {
      return random.nextBoolean() ? null : text();
    }

    private <T> T any(T[] values) {
      return values[random.nextInt(values.length)];
    }

    private <T> List<T> some(Supplier<T> items) {
      return Stream.generate(items).limit(random.nextInt(4)).toList();
    }
  }
}

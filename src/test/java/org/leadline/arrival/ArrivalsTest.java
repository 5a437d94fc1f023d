package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadline.arrival.Delivery.fileDetails;
import static org.leadline.arrival.Delivery.lawEnforcement;
import static org.leadline.arrival.Delivery.number;
import static org.leadline.arrival.Delivery.take;
import static org.leadline.arrival.Delivery.takeFolder;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;
import org.leadline.intake.IntakeOptions;
import org.leadline.priority.ScoresForm;
import org.leadline.report.Passage;
import org.leadline.report.Recipient;
import org.leadline.store.BatchCounts;
import org.leadline.store.Store;
import org.leadline.store.StoreSettings;
import org.leadline.store.StoredReport;
import org.leadline.store.StoredVersion;

/** What a unit delivers is in the store, merged, counted and acknowledged. */
class ArrivalsTest {

  private static final Visibility ALL = Visibility.everything();
  private static final long NUMBER = 900_000_001;
  private static final String NORTH = "Example ICAC North";
  private static final String SOUTH = "Example ICAC South";

  @TempDir Path directory;
  private Store store;
  private Arrivals arrivals;

  @BeforeEach
  void open() {
    store =
        Store.open(
            directory.resolve("data"), StoreSettings.DEFAULTS, Delivery.readers().derivation());
    arrivals = Delivery.arrivals(store, Optional.empty());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void takesAReportInOnceHoweverOftenItIsDelivered() {
    String document = lawEnforcement(NUMBER, 0, NORTH, "A note.");

    assertThat(take(arrivals, document).counts()).isEqualTo(new BatchCounts(1, 0, 0, 0, 0));
    assertThat(take(arrivals, document).counts()).isEqualTo(new BatchCounts(0, 0, 1, 0, 0));

    StoredReport report = found(NUMBER);
    assertThat(report.version()).isEqualTo(1);
    assertThat(report.units()).containsExactly("north");
    assertThat(ScoresForm.read(report.scores().unpack()).priority().value())
        .isEqualTo(report.priority());
    assertThat(store.changes().latest()).isEqualTo(1);
  }

  @Test
  void anyOrderAndAnySplitOfDeliveriesGivesTheSameReport() {
    List<String> documents =
        List.of(
            lawEnforcement(NUMBER, 1, NORTH, "First."),
            lawEnforcement(NUMBER, 2, SOUTH, "Second."),
            lawEnforcement(NUMBER, 3, NORTH, "Third, with zzsynth.four@gmail.com in it."),
            fileDetails(NUMBER, "aaaa"),
            fileDetails(NUMBER, "bbbb"));
    long seed = System.nanoTime();
    System.getLogger("test").log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
    Random random = new Random(seed);
    documents.forEach(document -> take(arrivals, document));
    StoredReport expected = found(NUMBER);
    assertThat(expected.version()).isEqualTo(5);
    assertThat(expected.units()).containsExactly("north", "south");
    assertThat(expected.report().files()).hasSize(2);
    assertThat(expected.report().handling().recipients())
        .extracting(Recipient::agency)
        .contains(NORTH, SOUTH);

    for (int round = 0; round < 12; round++) {
      List<String> order = new ArrayList<>(documents);
      Collections.shuffle(order, random);
      Path data = directory.resolve("order" + round);
      try (Store other =
          Store.open(data, StoreSettings.DEFAULTS, Delivery.readers().derivation())) {
        Arrivals desk = Delivery.arrivals(other, Optional.empty());
        if (random.nextBoolean()) {
          order.forEach(document -> take(desk, document));
        } else {
          takeFolder(desk, data.resolve("in"), order);
        }
        StoredReport found = other.reports().find(number(NUMBER), ALL).orElseThrow();
        assertThat(found.report()).isEqualTo(expected.report());
        assertThat(found.version()).isEqualTo(expected.version());
        assertThat(found.units()).isEqualTo(expected.units());
        assertThat(found.scores()).isEqualTo(expected.scores());
      }
    }
  }

  @Test
  void statesOfOneReportThatComeTogetherAreVersionsAsIfTheyCameOneByOne() {
    List<String> states =
        List.of(
            lawEnforcement(NUMBER, 3, NORTH, "Third."),
            lawEnforcement(NUMBER, 1, NORTH, "First."),
            lawEnforcement(NUMBER, 2, SOUTH, "Second."));
    takeFolder(arrivals, directory.resolve("in"), states);

    assertThat(store.reports().versions(number(NUMBER), ALL))
        .extracting(StoredVersion::version)
        .containsExactly(1, 2, 3);
    assertThat(noteOf(1)).isEqualTo("First.");
    assertThat(noteOf(2)).isEqualTo("Second.");
    assertThat(noteOf(3)).isEqualTo("Third.");
    assertThat(found(NUMBER).version()).isEqualTo(3);
    assertThat(found(NUMBER).units()).containsExactly("north", "south");
    assertThat(store.changes().latest()).isEqualTo(3);
  }

  @Test
  void documentsOfDifferentLinesThatComeTogetherMakeOneVersion() {
    takeFolder(
        arrivals,
        directory.resolve("in"),
        List.of(
            lawEnforcement(NUMBER, 1, NORTH, "First."),
            fileDetails(NUMBER, "aaaa"),
            lawEnforcement(NUMBER, 2, NORTH, "Second."),
            lawEnforcement(NUMBER, 1, NORTH, "First."),
            fileDetails(NUMBER, "bbbb")));

    assertThat(store.reports().versions(number(NUMBER), ALL))
        .extracting(StoredVersion::version)
        .containsExactly(3, 4);
    assertThat(noteOf(3)).isEqualTo("First.");
    assertThat(noteOf(4)).isEqualTo("Second.");
    assertThat(found(NUMBER).report().files()).hasSize(2);
  }

  @Test
  void statesThatAreHeldAlreadyMakeNoVersionWhenAllOfThemComeAgain() {
    String first = lawEnforcement(NUMBER, 1, NORTH, "First.");
    String second = lawEnforcement(NUMBER, 2, NORTH, "Second.");
    takeFolder(arrivals, directory.resolve("in"), List.of(first, second));
    takeFolder(
        arrivals,
        directory.resolve("again"),
        List.of(lawEnforcement(NUMBER, 3, NORTH, "Third."), second, first));

    assertThat(store.reports().versions(number(NUMBER), ALL))
        .extracting(StoredVersion::version)
        .containsExactly(1, 2, 3);
    assertThat(store.changes().latest()).isEqualTo(3);
  }

  @Test
  void theSameBytesForAnotherUnitBringTheReportToThatUnit() {
    String document = lawEnforcement(NUMBER, 0, "Somebody else", "A note.");
    take(arrivals, document);
    assertThat(found(NUMBER).units()).containsExactly(Visibility.UNASSIGNED);

    assertThat(take(arrivals, document, "south").counts())
        .isEqualTo(new BatchCounts(0, 1, 0, 0, 0));
    assertThat(found(NUMBER).units()).containsExactly("south");
    assertThat(take(arrivals, document, "north").counts().updated()).isEqualTo(1);
    assertThat(found(NUMBER).units()).containsExactly("north", "south");
    assertThat(found(NUMBER).version()).isEqualTo(1);
  }

  @Test
  void aBadDocumentGoesToQuarantineAndTheOthersGoOn() {
    String lines =
        String.join(
            "\n",
            Delivery.jsonLine("1", "A first text."),
            "{\"source\":\"feed\",\"id\":",
            Delivery.jsonLine("2", "A second text."));

    ArrivalSummary summary = take(arrivals, lines, "north");

    assertThat(summary.counts()).isEqualTo(new BatchCounts(2, 0, 0, 1, 0));
    assertThat(store.quarantine().page(Long.MAX_VALUE, 10, ALL))
        .singleElement()
        .matches(row -> row.unit().equals("north") && row.batch() == summary.batch());
    assertThat(store.batches().find(summary.batch(), ALL).orElseThrow().counts())
        .isEqualTo(summary.counts());
  }

  @Test
  void aFailureOfWhoeverIsToldEndsTheRunAndKeepsWhatWasTold() {
    assertThatThrownBy(() ->
            arrivals.takeStream(
                "document",
                new ByteArrayInputStream(
                    lawEnforcement(NUMBER, 0, NORTH, "A note.").getBytes(StandardCharsets.UTF_8)),
                IntakeOptions.NONE,
                Delivery.request(),
                counts -> {
                  throw new IllegalStateException("told");
                }))
        .hasMessage("told");

    assertThat(store.reports().find(number(NUMBER), ALL)).isPresent();
  }

  private StoredReport found(long number) {
    return store.reports().find(number(number), ALL).orElseThrow();
  }

  private String noteOf(int version) {
    return store
        .reports()
        .version(number(NUMBER), version, ALL)
        .orElseThrow()
        .report()
        .passages()
        .stream()
        .map(Passage::text)
        .findFirst()
        .orElseThrow();
  }
}

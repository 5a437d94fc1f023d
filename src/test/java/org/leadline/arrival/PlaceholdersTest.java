package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.arrival.Delivery.lawEnforcement;
import static org.leadline.arrival.Delivery.number;

import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;
import org.leadline.index.IndexSnapshot;
import org.leadline.intake.IntakeOptions;
import org.leadline.report.CaseState;
import org.leadline.report.ReportId;
import org.leadline.store.StoreMaintenance;
import org.leadline.store.StoredDocument;
import org.leadline.store.StoredReport;

/**
 * A provider's report arrives without its number, and the number becomes known by another delivery.
 */
class PlaceholdersTest {

  private static final String NORTH = "Example ICAC North";
  private static final ReportId NUMBER = number(900_000_001);
  private static final String XML =
      """
      <report><incidentSummary><incidentType>Child Sex Tourism</incidentType>
        <incidentDateTime>2030-01-02T03:04:05Z</incidentDateTime></incidentSummary>
        <reporter><reportingPerson><email>desk@example.com</email></reportingPerson></reporter>
        <personOrUserReported><espIdentifier>zzsynth-77</espIdentifier></personOrUserReported></report>
      """;
  private static final String SHA256 =
      Hashing.sha256().hashString(XML, StandardCharsets.UTF_8).toString();
  private static final ReportId PLACEHOLDER =
      new ReportId(ReportId.PROVIDER_XML, SHA256.substring(0, 16));

  @TempDir Path folder;

  @Test
  void aReceiptThatComesLaterBringsTheReportToItsNumber() throws IOException {
    Path tip = Files.createDirectories(folder.resolve("tip"));
    Files.writeString(tip.resolve("report.xml"), XML);
    try (Installation owner = Installation.start(folder.resolve("data"))) {
      assertThat(takeFolder(owner, tip).numberNotKnown()).isEqualTo(1);
      assertThat(owner.versions()).containsOnlyKeys(PLACEHOLDER);

      Files.writeString(
          tip.resolve("receipt.xml"),
          "<reportResponse><responseCode>0</responseCode><reportId>900000001</reportId></reportResponse>");
      ArrivalSummary again = takeFolder(owner, tip);

      assertThat(again.numberNotKnown()).isZero();
      assertThat(owner.versions()).containsOnlyKeys(NUMBER);
      assertThat(found(owner, PLACEHOLDER).report().id()).isEqualTo(NUMBER);
      assertThat(owner.store.reports().count(Installation.ALL)).isEqualTo(1);
      assertThat(owner.differences()).isEmpty();
      assertThat(searched(owner)).containsExactly(NUMBER);
    }
  }

  @Test
  void whoNamesTheReportAsItCameIsToldOfTheOneOfItsNumber() {
    try (Installation owner = Installation.start(folder)) {
      take(owner, XML, null, "north");
      take(owner, XML, NUMBER, "north");
      List<ReportId> asCame = List.of(PLACEHOLDER);
      Visibility south = Visibility.ofUnits(List.of("south"), true);

      owner
          .store
          .readMarks()
          .mark("somebody", asCame, true, Installation.ALL, seen -> assertThat(seen).hasSize(1));

      assertThat(owner.store.readMarks().readOf("somebody", asCame, Installation.ALL))
          .containsExactly(NUMBER);
      assertThat(owner.store.readMarks().readOf("another", asCame, Installation.ALL)).isEmpty();
      assertThat(owner.store.readMarks().readOf("somebody", asCame, south)).isEmpty();
      assertThat(owner.store.cases().states(asCame, Installation.ALL))
          .containsOnly(Map.entry(PLACEHOLDER, CaseState.NEW));
      assertThat(owner.store.cases().states(asCame, south)).isEmpty();
      assertThat(owner.store.reports().scores(asCame, Installation.ALL))
          .containsOnlyKeys(PLACEHOLDER);
    }
  }

  @Test
  void bytesWhoseNumberIsKnownAreNotTakenForAReportWithoutOne() {
    try (Installation owner = Installation.start(folder)) {
      take(owner, XML, NUMBER, "north");

      ArrivalSummary again = take(owner, XML, null, "south");

      assertThat(again.numberNotKnown()).isZero();
      assertThat(again.counts().accepted()).isZero();
      assertThat(owner.versions()).containsOnlyKeys(NUMBER);
      assertThat(found(owner, NUMBER).units()).containsExactly("north", "south");
    }
  }

  @Test
  void anyOrderAndAnySplitOfDeliveriesGivesTheSameReport() throws IOException {
    long seed = System.nanoTime();
    System.getLogger("test").log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
    Random random = new Random(seed);
    for (int round = 0; round < 8; round++) {
      try (Installation owner = Installation.start(folder.resolve("data" + round))) {
        List<Runnable> deliveries =
            new ArrayList<>(
                List.of(
                    () -> take(owner, XML, null, "south"),
                    () -> take(owner, XML, NUMBER, "north"),
                    () -> take(owner, XML, null),
                    () -> take(owner, lawEnforcement(900_000_001, 1, NORTH, "A note."), null),
                    () -> take(owner, Delivery.fileDetails(900_000_001, "aaaa"), null)));
        Collections.shuffle(deliveries, random);
        deliveries.forEach(Runnable::run);

        StoredReport report = found(owner, NUMBER);
        assertThat(report.version()).isEqualTo(3);
        assertThat(report.units()).containsExactly("north", "south");
        assertThat(report.documents())
            .extracting(StoredDocument::sha256)
            .hasSize(3)
            .containsOnlyOnce(SHA256);
        assertThat(owner.versions()).containsOnlyKeys(NUMBER);
        assertThat(searched(owner)).containsExactly(NUMBER);
        assertThat(owner.differences()).isEmpty();
      }
    }
  }

  @Test
  void bothInOneDeliveryAreOneReport() throws IOException {
    Path both = Files.createDirectories(folder.resolve("both/first"));
    Files.writeString(both.resolve("report.xml"), XML);
    Path second = Files.createDirectories(folder.resolve("both/second"));
    Files.writeString(second.resolve("report.xml"), XML);
    Files.writeString(
        second.resolve("receipt.xml"),
        "<reportResponse><responseCode>0</responseCode><reportId>900000001</reportId></reportResponse>");
    try (Installation owner = Installation.start(folder.resolve("data"))) {
      ArrivalSummary summary = takeFolder(owner, folder.resolve("both"));

      assertThat(summary.numberNotKnown()).isZero();
      assertThat(owner.versions()).containsOnlyKeys(NUMBER);
      assertThat(owner.differences()).isEmpty();
    }
  }

  @Test
  void otherBytesStayApartHoweverAlike() {
    try (Installation owner = Installation.start(folder)) {
      take(owner, XML, NUMBER);
      take(owner, XML.replace("zzsynth-77", "zzsynth-78"), null);

      assertThat(owner.versions()).hasSize(2).containsKey(NUMBER);
    }
  }

  @Test
  void aDelivererWhoDoesNotSeeOneOfTheTwoBringsNothingTogether() {
    try (Installation owner = Installation.start(folder)) {
      take(owner, XML, null, "south");
      ArrivalRequest ofTheNorth =
          new ArrivalRequest(
              "analyst.north",
              new TreeSet<>(List.of("north")),
              "body",
              Visibility.ofUnits(List.of("north"), true));
      take(owner, XML, NUMBER, ofTheNorth);

      assertThat(owner.versions()).containsOnlyKeys(PLACEHOLDER, NUMBER);
      assertThat(found(owner, NUMBER).units()).containsExactly("north");
      assertThat(found(owner, PLACEHOLDER).units()).containsExactly("south");

      take(owner, XML, NUMBER);
      assertThat(owner.versions()).containsOnlyKeys(NUMBER);
      assertThat(found(owner, NUMBER).units()).containsExactly("north", "south");
      assertThat(owner.differences()).isEmpty();
    }
  }

  @Test
  void aStartAfterAKillTakesTheJoinedReportOutOfTheIndex() {
    Installation killed = Installation.start(folder);
    take(killed, XML, null);
    killed.index.commit(killed.store.changes().latest());
    take(killed, XML, NUMBER);
    killed.drop();

    try (Installation owner = Installation.start(folder)) {
      assertThat(owner.versions()).containsOnlyKeys(NUMBER);
      assertThat(owner.differences()).isEmpty();
      StoreMaintenance maintenance = owner.store.maintenance();
      assertThat(maintenance.originalsAfter(0, 10).rows()).hasSize(2);
    }
  }

  private static ArrivalSummary take(
      Installation owner, String document, @Nullable ReportId number, String... units) {
    return take(owner, document, number, Delivery.request(units));
  }

  private static ArrivalSummary take(
      Installation owner, String document, @Nullable ReportId number, ArrivalRequest request) {
    return owner
        .arrivals()
        .takeStream(
            "document",
            new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
            new IntakeOptions(number),
            request,
            ArrivalProgress.NONE);
  }

  private static ArrivalSummary takeFolder(Installation owner, Path path) {
    return owner
        .arrivals()
        .takePaths(List.of(path), IntakeOptions.NONE, Delivery.request(), ArrivalProgress.NONE);
  }

  private static StoredReport found(Installation owner, ReportId id) {
    return owner.store.reports().find(id, Installation.ALL).orElseThrow();
  }

  private static List<ReportId> searched(Installation owner) {
    try (IndexSnapshot snapshot = owner.index.snapshot()) {
      return Stream.of(NUMBER, PLACEHOLDER)
          .filter(id -> !snapshot.cards(List.of(id), Installation.ALL).isEmpty())
          .toList();
    }
  }
}

package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.arrival.Delivery.lawEnforcement;
import static org.leadline.arrival.Delivery.number;
import static org.leadline.arrival.Delivery.take;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;
import org.leadline.intake.Intake;
import org.leadline.intake.IntakeOptions;
import org.leadline.intake.IntakeSettings;
import org.leadline.intake.reading.Limits;
import org.leadline.report.Occurrence;
import org.leadline.report.ReportId;
import org.leadline.store.BatchCounts;
import org.leadline.store.NewQuarantined;
import org.leadline.store.Packed;
import org.leadline.store.Quarantined;
import org.leadline.store.Store;
import org.leadline.store.StoreSettings;
import org.leadline.store.StoredReport;

/** What waits in quarantine: who sees it, and what it becomes when it is read again. */
class QuarantineTest {

  private static final Visibility ALL = Visibility.everything();
  private static final Visibility SOUTH_ONLY = Visibility.ofUnits(List.of("south"), true);
  private static final Visibility NORTH_ONLY = Visibility.ofUnits(List.of("north"), true);
  private static final long NUMBER = 900_000_001;
  private static final long SECOND = 900_000_002;
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
  void nobodyOpensAnotherUnitsReportByDeliveringItsNumber() {
    take(arrivals, lawEnforcement(NUMBER, 0, NORTH, "A note."));

    fromTheSouth(arrivals, lawEnforcement(NUMBER, 5, SOUTH, "Another."));

    assertThat(found(NUMBER).units()).containsExactly("north");
    assertThat(store.quarantine().page(Long.MAX_VALUE, 10, ALL))
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.code()).isEqualTo("held-elsewhere");
          assertThat(kept.unit()).isEqualTo("south");
          assertThat(kept.bytesKept()).isTrue();
        });
    arrivals.retryQuarantine(Delivery.request(), ArrivalProgress.NONE);
    assertThat(found(NUMBER).units()).containsExactly("north", "south");
    assertThat(store.quarantine().count(ALL)).isZero();
  }

  /** The same deliveries, of a number that the north holds and of one that nobody holds. */
  @Test
  void whoDeliversIsCountedAlikeWhetherAnotherUnitHoldsTheNumberOrNot() {
    take(arrivals, lawEnforcement(NUMBER, 0, NORTH, "A note."));

    for (int minute : new int[] {5, 5, 6}) {
      BatchCounts held = fromTheSouth(arrivals, lawEnforcement(NUMBER, minute, SOUTH, "Another."));
      BatchCounts free = fromTheSouth(arrivals, lawEnforcement(SECOND, minute, SOUTH, "Another."));
      assertThat(held).as("minute %d", minute).isEqualTo(free);
    }

    assertThat(store.quarantine().count(SOUTH_ONLY)).isZero();
    assertThat(store.quarantine().count(NORTH_ONLY)).isZero();
    assertThat(store.quarantine().find(1, SOUTH_ONLY)).isEmpty();
    assertThat(store.quarantine().bytes(1, SOUTH_ONLY)).isEmpty();
    assertThat(store.quarantine().count(Visibility.ofUnits(List.of("north", "south"), true)))
        .isEqualTo(2);
    assertThat(store.quarantine().count(ALL)).isEqualTo(2);
  }

  @Test
  void whereUnitsMayKnowOfEachOtherTheDelivererIsTold() {
    take(arrivals, lawEnforcement(NUMBER, 0, NORTH, "A note."));
    Arrivals telling = Delivery.arrivals(store, Optional.empty(), Delivery.readers(true));

    assertThat(fromTheSouth(telling, lawEnforcement(NUMBER, 5, SOUTH, "Another.")))
        .isEqualTo(new BatchCounts(0, 0, 0, 1, 0));

    assertThat(store.quarantine().page(Long.MAX_VALUE, 10, SOUTH_ONLY))
        .extracting(Quarantined::code)
        .containsExactly("held-elsewhere");
  }

  @Test
  void aRetryThatMeetsAnotherUnitsReportTellsNoMoreThanTheFirstTry() {
    take(arrivals, lawEnforcement(NUMBER, 0, NORTH, "A note."));
    long entry = tooLarge(lawEnforcement(NUMBER, 5, SOUTH, "Another."), "south", null);

    ArrivalRequest again =
        new ArrivalRequest("analyst.south", new TreeSet<>(), "quarantine", SOUTH_ONLY);
    BatchCounts counts =
        arrivals.retryQuarantined(entry, again, ArrivalProgress.NONE).orElseThrow().counts();

    assertThat(counts).isEqualTo(new BatchCounts(1, 0, 0, 0, 0));
    assertThat(store.quarantine().count(SOUTH_ONLY)).isZero();
    assertThat(store.quarantine().page(Long.MAX_VALUE, 10, ALL))
        .extracting(Quarantined::code)
        .containsExactly("held-elsewhere");
    assertThat(found(NUMBER).units()).containsExactly("north");
  }

  @Test
  void aNumberThatAReceiptToldIsUsedAgainByTheRetry() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("delivery"));
    Files.writeString(folder.resolve("first.xml"), providerXml("sample_one"));
    Files.writeString(
        folder.resolve("first.receipt.xml"),
        "<reportResponse><reportId>%d</reportId></reportResponse>".formatted(NUMBER));
    ArrivalSummary summary = takeFile(narrow(), folder, IntakeOptions.NONE);
    assertThat(summary.counts().quarantined()).isEqualTo(1);
    assertThat(onlyEntry().number()).isEqualTo(number(NUMBER));

    arrivals.retryQuarantine(Delivery.request(), ArrivalProgress.NONE);

    assertThat(values(NUMBER)).contains("sample_one");
    assertThat(store.quarantine().count(ALL)).isZero();
  }

  @Test
  void aNumberThatWasGivenByHandOrByTheNameIsUsedAgainByTheRetry() throws IOException {
    Path given = Files.writeString(directory.resolve("given.xml"), providerXml("sample_one"));
    takeFile(narrow(), given, new IntakeOptions(number(NUMBER)));
    assertThat(onlyEntry().number()).isEqualTo(number(NUMBER));
    Path named = Files.writeString(directory.resolve(SECOND + ".xml"), providerXml("sample_two"));
    takeFile(narrow(), named, IntakeOptions.NONE);

    ArrivalSummary retried = arrivals.retryQuarantine(Delivery.request(), ArrivalProgress.NONE);

    assertThat(retried.counts().accepted()).isEqualTo(2);
    assertThat(retried.numberNotKnown()).isZero();
    assertThat(values(NUMBER)).contains("sample_one");
    assertThat(values(SECOND)).contains("sample_two");
  }

  @Test
  void aNumberThatIsGivenLaterIsLearntByTheEntryThatWaits() throws IOException {
    Path report = Files.writeString(directory.resolve("given.xml"), providerXml("sample_one"));
    takeFile(narrow(), report, IntakeOptions.NONE);
    assertThat(onlyEntry().number()).isNull();

    takeFile(narrow(), report, new IntakeOptions(number(NUMBER)));

    assertThat(onlyEntry().number()).isEqualTo(number(NUMBER));
  }

  @Test
  void aUnitThatIsGivenWithTheRetryGetsTheDocuments() {
    tooLarge(Delivery.jsonLine("1", "A first text."), Visibility.UNASSIGNED, null);
    tooLarge(Delivery.jsonLine("2", "A second text."), "north", null);

    arrivals.retryQuarantine(Delivery.request("south"), ArrivalProgress.NONE);

    assertThat(store.reports().find(new ReportId("feed", "1"), ALL).orElseThrow().units())
        .containsExactly("south");
    assertThat(store.reports().find(new ReportId("feed", "2"), ALL).orElseThrow().units())
        .containsExactly("north", "south");
  }

  @Test
  void oneEntryIsReadAgainAndTheOthersWait() {
    long first = tooLarge(Delivery.jsonLine("1", "A first text."), "north", null);
    tooLarge(Delivery.jsonLine("2", "A second text."), "north", null);

    assertThat(arrivals.retryQuarantined(first, Delivery.request("south"), ArrivalProgress.NONE))
        .map(ArrivalSummary::counts)
        .contains(new BatchCounts(1, 0, 0, 0, 0));

    assertThat(store.quarantine().find(first, ALL)).isEmpty();
    assertThat(store.quarantine().count(ALL)).isEqualTo(1);
    assertThat(store.reports().find(new ReportId("feed", "1"), ALL).orElseThrow().units())
        .containsExactly("north", "south");
    assertThat(arrivals.retryQuarantined(77, Delivery.request(), ArrivalProgress.NONE)).isEmpty();
  }

  @Test
  void whatIsStillBadAfterARetryStaysInQuarantine() {
    take(arrivals, "{\"reportId\": 17, \"cut", "north");

    ArrivalSummary retried = arrivals.retryQuarantine(Delivery.request(), ArrivalProgress.NONE);

    assertThat(retried.counts()).isEqualTo(new BatchCounts(0, 0, 0, 1, 0));
    assertThat(store.quarantine().count(ALL)).isEqualTo(1);
  }

  @Test
  void whatCanBeReadAfterAllLeavesTheQuarantine() {
    String document = lawEnforcement(NUMBER, 0, SOUTH, "A note.");
    store.commit(transaction -> {
      long run = transaction.startBatch("local:test", "north", "an earlier run");
      transaction.quarantine(
          run,
          new NewQuarantined(
              "north",
              "document",
              "",
              "too-large",
              "It was over an earlier bound.",
              document.length(),
              null,
              Packed.ofText(document),
              null));
      return run;
    });

    ArrivalSummary retried = arrivals.retryQuarantine(Delivery.request(), ArrivalProgress.NONE);

    assertThat(retried.counts()).isEqualTo(new BatchCounts(1, 0, 0, 0, 0));
    assertThat(store.quarantine().count(ALL)).isZero();
    assertThat(found(NUMBER).units()).containsExactly("north");
  }

  private Quarantined onlyEntry() {
    List<Quarantined> entries = store.quarantine().page(Long.MAX_VALUE, 10, ALL);
    assertThat(entries).hasSize(1);
    return entries.getFirst();
  }

  /** A document that an earlier bound refused. */
  private long tooLarge(String document, String unit, @Nullable ReportId number) {
    store.commit(transaction -> {
      long run = transaction.startBatch("local:test", unit, "an earlier run");
      transaction.quarantine(
          run,
          new NewQuarantined(
              unit,
              "document",
              "",
              "too-large",
              "It was over an earlier bound.",
              document.length(),
              number,
              Packed.ofText(document),
              null));
      return run;
    });
    return store.quarantine().page(Long.MAX_VALUE, 1, ALL).getFirst().id();
  }

  /** A desk with a bound that a receipt keeps and no report does. */
  private Arrivals narrow() {
    IntakeSettings usual = IntakeSettings.builtIn();
    Limits limits = usual.document();
    Limits tight =
        new Limits(
            limits.bytes(),
            5,
            limits.depth(),
            limits.numberDigits(),
            limits.textCharacters(),
            limits.nameCharacters(),
            limits.base64Characters());
    IntakeSettings narrow =
        new IntakeSettings(
            tight, usual.heldBytes(), usual.folderEntries(), usual.zip(), usual.pdf(), "");
    Readers readers = Delivery.readers();
    return Delivery.arrivals(
        store,
        Optional.empty(),
        new Readers(
            new Intake(narrow, readers.recogniser().settings()),
            readers.recogniser(),
            readers.ranking(),
            readers.access()));
  }

  private static ArrivalSummary takeFile(Arrivals desk, Path path, IntakeOptions options) {
    return desk.takePaths(List.of(path), options, Delivery.request(), ArrivalProgress.NONE);
  }

  private static BatchCounts fromTheSouth(Arrivals desk, String document) {
    return desk.takeStream(
            "body",
            new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
            IntakeOptions.NONE,
            new ArrivalRequest(
                "analyst.south", new TreeSet<>(List.of("south")), "body", SOUTH_ONLY),
            ArrivalProgress.NONE)
        .counts();
  }

  private static String providerXml(String screenName) {
    return """
    <report><incidentSummary><incidentType>Online Enticement of Children for Sexual Acts</incidentType>
      <incidentDateTime>2030-01-01T10:00:00Z</incidentDateTime></incidentSummary>
      <personOrUserReported><screenName>%s</screenName><espIdentifier>17</espIdentifier>
        <espService>ExampleChat</espService></personOrUserReported></report>
    """
        .formatted(screenName);
  }

  private List<String> values(long number) {
    return found(number).report().occurrences().stream().map(Occurrence::raw).toList();
  }

  private StoredReport found(long number) {
    return store.reports().find(number(number), ALL).orElseThrow();
  }
}

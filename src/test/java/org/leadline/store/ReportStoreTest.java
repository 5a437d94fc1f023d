package org.leadline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.report.Role;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report is committed whole, and is read back by those who may see it, and as much as they may.
 */
class ReportStoreTest {

  private static final ReportId ID = ReportId.cybertip(900_000_001);
  private static final Visibility ALL = Visibility.everything();
  private static final Visibility NORTH = Visibility.ofUnits(List.of("north"), true);
  private static final Visibility SOUTH = Visibility.ofUnits(List.of("south"), true);
  private static final Visibility NORTH_WITHOUT_VICTIMS =
      Visibility.ofUnits(List.of("north"), false);

  @TempDir Path directory;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(directory, StoreSettings.DEFAULTS, SampleReports.DERIVATION);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void givesBackEveryFieldOfAReport() {
    Report report = SampleReports.full(ID);
    keep(report, "original", "north");

    StoredReport found = store.reports().find(ID, ALL).orElseThrow();

    assertThat(found.report()).isEqualTo(report);
    assertThat(found.version()).isEqualTo(1);
    assertThat(found.sequence()).isEqualTo(1);
    assertThat(found.units()).containsExactly("north");
    assertThat(found.priority()).isEqualTo(500);
    assertThat(found.scores()).isEqualTo(Packed.ofText("{}"));
    assertThat(found.documents()).singleElement().matches(StoredDocument::current);
  }

  @Test
  void givesBackTheOriginalByteForByte() {
    NewDocument document = keep(SampleReports.full(ID), "the original, as delivered", "north");

    Original original = store.documents().original(ID, document.sha256(), NORTH).orElseThrow();

    assertThat(new String(original.bytes().unpack(), UTF_8))
        .isEqualTo("the original, as delivered");
  }

  @Test
  void isSilentAboutReportsOfOtherUnits() {
    NewDocument document = keep(SampleReports.full(ID), "original", "north");

    assertThat(store.reports().find(ID, SOUTH)).isEmpty();
    assertThat(store.reports().versions(ID, SOUTH)).isEmpty();
    assertThat(store.reports().version(ID, 1, SOUTH)).isEmpty();
    assertThat(store.reports().count(SOUTH)).isZero();
    assertThat(store.documents().of(ID, SOUTH)).isEmpty();
    assertThat(store.documents().original(ID, document.sha256(), SOUTH)).isEmpty();
    assertThat(store.reports().count(Visibility.ofUnits(List.of(), true))).isZero();
    assertThat(store.reports().count(NORTH)).isEqualTo(1);
  }

  @Test
  void showsOfAReportsUnitsOnlyThoseOfTheCaller() {
    keep(SampleReports.full(ID), "original", "north", "south");

    assertThat(store.reports().find(ID, SOUTH).orElseThrow().units()).containsExactly("south");
    assertThat(store.reports().find(ID, ALL).orElseThrow().units())
        .containsExactly("north", "south");
  }

  @Test
  void holdsBackEverythingOfChildVictimsFromThoseWithoutTheRight() {
    NewDocument document = keep(SampleReports.full(ID), "original", "north");

    Report shown = store.reports().find(ID, NORTH_WITHOUT_VICTIMS).orElseThrow().report();

    assertThat(JsonMapper.shared().writeValueAsString(shown))
        .doesNotContain(Role.CHILD_VICTIM.name(), "zzsynth.two", "second note", "\"CA\"")
        .contains("zzsynth.one");
    assertThat(store.documents().original(ID, document.sha256(), NORTH_WITHOUT_VICTIMS)).isEmpty();
    assertThat(store.reports().version(ID, 1, NORTH_WITHOUT_VICTIMS).orElseThrow().report())
        .isEqualTo(shown);
  }

  @Test
  void keepsEarlierVersionsWithTheirDocuments() {
    Report first = SampleReports.full(ID);
    NewDocument before = keep(first, "first", "north");
    Report second = first.withOccurrences(List.of());
    NewDocument after = SampleReports.document(second, "second");
    store.commit(transaction -> {
      HeldReport held = requireNonNull(transaction.held(List.of(ID)).get(ID));
      return transaction.addDocuments(
          held, 1, List.of(after), SampleReports.state(after, "north", "south"));
    });

    StoredReport current = store.reports().find(ID, ALL).orElseThrow();
    assertThat(current.version()).isEqualTo(2);
    assertThat(current.sequence()).isEqualTo(2);
    assertThat(current.report()).isEqualTo(second);
    assertThat(current.documents())
        .extracting(StoredDocument::current)
        .containsExactly(false, true);
    assertThat(store.reports().versions(ID, ALL))
        .extracting(StoredVersion::documents)
        .containsExactly(List.of(before.sha256()), List.of(after.sha256()));
    StoredReport old = store.reports().version(ID, 1, ALL).orElseThrow();
    assertThat(old.report()).isEqualTo(first);
    assertThat(old.documents()).extracting(StoredDocument::current).containsExactly(true);
    assertThat(store.reports().version(ID, 3, ALL)).isEmpty();
  }

  @Test
  void numbersChangesInCommitOrderWithoutGaps() {
    keep(SampleReports.full(ID), "original", Visibility.UNASSIGNED);
    keep(SampleReports.full(new ReportId("feed", "a/b c")), "another", "north");
    store.commit(transaction ->
        transaction.changeUnits(
            requireNonNull(transaction.held(List.of(ID)).get(ID)),
            new TreeSet<>(List.of("south"))));

    assertThat(store.changes().latest()).isEqualTo(3);
    assertThat(store.changes().since(1, 10))
        .extracting(Change::report, Change::kind)
        .containsExactly(
            tuple(new ReportId("feed", "a/b c"), ChangeKind.VERSION), tuple(ID, ChangeKind.UNITS));
    StoredReport moved = store.reports().find(ID, ALL).orElseThrow();
    assertThat(moved.units()).containsExactly("south");
    assertThat(moved.sequence()).isEqualTo(3);
    assertThat(moved.version()).isEqualTo(1);
  }

  @Test
  void keepsNothingOfATransactionThatFails() {
    assertThatThrownBy(() ->
            store.commit(transaction -> {
              NewDocument document = SampleReports.document(SampleReports.full(ID), "original");
              long batch = transaction.startBatch("local:test", "unassigned", "test");
              transaction.create(
                  ID, batch, List.of(document), SampleReports.state(document, "north"));
              throw new IllegalStateException("stopped on purpose");
            }))
        .hasMessage("stopped on purpose");

    assertThat(store.reports().count(ALL)).isZero();
    assertThat(store.changes().latest()).isZero();
    keep(SampleReports.full(ID), "original", "north");
    assertThat(store.changes().latest()).isEqualTo(1);
  }

  @Test
  void isThereAgainAfterBeingClosed() {
    keep(SampleReports.full(ID), "original", "north");
    String keyId = store.secret().opaque("key", "email:a@example.com");
    store.close();
    open();

    assertThat(store.reports().find(ID, NORTH)).isPresent();
    assertThat(store.secret().opaque("key", "email:a@example.com")).isEqualTo(keyId);
    assertThat(store.secret().opaque("search", "email:a@example.com")).isNotEqualTo(keyId);
  }

  private NewDocument keep(Report report, String original, String... units) {
    NewDocument document = SampleReports.document(report, original);
    store.commit(transaction -> {
      long batch = transaction.startBatch("local:test", Visibility.UNASSIGNED, "test");
      return transaction.create(
          report.id(), batch, List.of(document), SampleReports.state(document, units));
    });
    return document;
  }
}

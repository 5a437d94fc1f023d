package org.leadline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;
import org.leadline.report.ReportId;
import org.leadline.store.DecisionStore.NewDecision;

/** What analysts decide stays on record, and is seen by those who see both reports. */
class DecisionStoreTest {

  private static final ReportId ONE = ReportId.cybertip(900_000_001);
  private static final ReportId TWO = ReportId.cybertip(900_000_002);
  private static final ReportId FAR = ReportId.cybertip(900_000_003);
  private static final Visibility NORTH = Visibility.ofUnits(List.of("north"), true);
  private static final Visibility VIEWERS = Visibility.ofUnits(List.of("north"), false);
  private static final Visibility ALL = Visibility.everything();

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
  void aDecisionOutlivesTheProcessAndTheReportsComingAgain() {
    keep(ONE, "north");
    keep(TWO, "north");
    LinkDecision made = decide(TWO, ONE, NORTH);

    deliverAgain(ONE);
    close();
    open();

    assertThat(store.decisions().inForce(NORTH)).containsExactly(made);
    assertThat(made.one()).isEqualTo(ONE);
    assertThat(made.other()).isEqualTo(TWO);
    assertThat(made.who()).isEqualTo("ann");
    assertThat(made.reason()).isEqualTo("One office.");
  }

  @Test
  void aWithdrawnDecisionHoldsNoMoreAndStaysOnRecordWithBothReasons() {
    keep(ONE, "north");
    keep(TWO, "north");
    LinkDecision made = decide(ONE, TWO, NORTH);
    long revision = store.decisions().revision();

    store.decisions().withdraw(made.id(), "Two offices.", "ben", NORTH, decision -> {});

    assertThat(store.decisions().inForce(NORTH)).isEmpty();
    assertThat(store.decisions().revision()).isGreaterThan(revision);
    LinkDecision ended = store.decisions().about(TWO, NORTH).getFirst();
    assertThat(ended.reason()).isEqualTo("One office.");
    assertThat(ended.withdrawn())
        .isNotNull()
        .extracting("who", "reason")
        .containsExactly("ben", "Two offices.");
    assertThat(store.decisions().count(NORTH)).isEqualTo(1);
  }

  @Test
  void whoSeesOneOfTheReportsAloneNeitherDecidesNorLearnsOfIt() {
    keep(ONE, "north");
    keep(FAR, "south");
    LinkDecision made = decide(ONE, FAR, ALL);

    DecisionStore decisions = store.decisions();
    assertThat(decisions.inForce(NORTH)).isEmpty();
    assertThat(decisions.about(ONE, NORTH)).isEmpty();
    assertThat(decisions.page(null, 10, NORTH)).isEmpty();
    assertThat(decisions.count(NORTH)).isZero();
    assertThat(decisions.find(made.id(), NORTH)).isEmpty();
    assertThat(decisions.withdraw(made.id(), "x", "ann", NORTH, decision -> {})).isEmpty();
    assertThat(decisions.decide(wanted(ONE, FAR), NORTH, pending -> {})).isEmpty();
    assertThat(decisions.inForce(ALL)).containsExactly(made);
  }

  @Test
  void reasonsAreHeldBackFromThoseWhoMayNotSeeVictimsValues() {
    keep(ONE, "north");
    keep(TWO, "north");
    decide(ONE, TWO, NORTH);

    assertThat(store.decisions().inForce(VIEWERS))
        .singleElement()
        .matches(decision -> decision.reason().isEmpty() && decision.who().equals("ann"));
  }

  @Test
  void whatTheCheckThrowsPreventsTheDecision() {
    keep(ONE, "north");
    keep(TWO, "north");
    assertThatIllegalStateException()
        .isThrownBy(() ->
            store
                .decisions()
                .decide(
                    wanted(ONE, TWO),
                    NORTH,
                    pending -> {
                      throw new IllegalStateException("refused on purpose");
                    }));
    assertThat(store.decisions().revision()).isZero();
    assertThat(decide(ONE, TWO, NORTH).id()).isNotEmpty();
  }

  @Test
  void aReportWhoseNumberBecomesKnownTakesItsDecisionsAlong() {
    ReportId placeholder = new ReportId(ReportId.PROVIDER_XML, "0123456789abcdef");
    keep(placeholder, "north");
    keep(ONE, "north");
    keep(TWO, "north");
    decide(placeholder, TWO, NORTH);

    store.commit(transaction -> transaction.join(held(transaction, placeholder), ONE));

    assertThat(store.decisions().inForce(NORTH))
        .singleElement()
        .matches(decision -> decision.one().equals(ONE) && decision.other().equals(TWO));
    assertThat(store.decisions().about(ONE, NORTH)).hasSize(1);
  }

  @Test
  void pagesGoDownToTheEnd() {
    keep(ONE, "north");
    keep(TWO, "north");
    keep(FAR, "north");
    LinkDecision first = decide(ONE, TWO, NORTH);
    LinkDecision second = decide(ONE, FAR, NORTH);

    assertThat(store.decisions().page(null, 1, NORTH)).containsExactly(second);
    assertThat(store.decisions().page(second.id(), 1, NORTH)).containsExactly(first);
    assertThat(store.decisions().page(first.id(), 1, NORTH)).isEmpty();
  }

  private LinkDecision decide(ReportId one, ReportId other, Visibility visibility) {
    return store.decisions().decide(wanted(one, other), visibility, pending -> {}).orElseThrow();
  }

  private static NewDecision wanted(ReportId one, ReportId other) {
    return new NewDecision(DecisionKind.MUST_LINK, one, other, "One office.", "ann");
  }

  private void keep(ReportId id, String unit) {
    NewDocument document = SampleReports.document(SampleReports.full(id), "original of " + id);
    store.commit(transaction -> {
      long batch = transaction.startBatch("local:test", Visibility.UNASSIGNED, "test");
      return transaction.create(id, batch, List.of(document), SampleReports.state(document, unit));
    });
  }

  private void deliverAgain(ReportId id) {
    NewDocument document = SampleReports.document(SampleReports.full(id), "again");
    store.commit(transaction -> {
      HeldReport held = held(transaction, id);
      return transaction.addDocuments(
          held, 1, List.of(document), SampleReports.state(document, "north", "west"));
    });
  }

  private static HeldReport held(StoreTransaction transaction, ReportId id) {
    return Objects.requireNonNull(transaction.held(List.of(id)).get(id));
  }
}

package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.leadline.arrival.Delivery.lawEnforcement;
import static org.leadline.arrival.Delivery.number;
import static org.leadline.arrival.Delivery.take;
import static org.leadline.arrival.Delivery.takeFolder;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.store.Store;
import org.leadline.store.StoreSettings;
import org.leadline.store.StoredReport;
import org.leadline.store.StoredVersion;

/** The index follows the store, change by change, and can be checked and rebuilt from it. */
class ProjectionTest {

  private static final String NORTH = "Example ICAC North";
  private static final long ONE = 900_000_001;
  private static final long TWO = 900_000_002;
  private static final long THREE = 900_000_003;

  @TempDir Path data;

  @Test
  void whatIsTakenInIsFoundAtOnce() {
    try (Installation owner = Installation.start(data)) {
      take(owner.arrivals(), lawEnforcement(ONE, 0, NORTH, "First."));
      take(owner.arrivals(), lawEnforcement(ONE, 1, NORTH, "Second."));

      assertThat(owner.versions()).containsExactly(entry(number(ONE), 2));
      assertThat(owner.projection.visibleSequence()).isEqualTo(2);
      assertThat(owner.differences()).isEmpty();
    }
  }

  @Test
  void ofStatesThatComeTogetherTheCurrentOneAloneIsInTheIndex() {
    try (Installation owner = Installation.start(data)) {
      takeFolder(
          owner.arrivals(),
          data.resolve("in"),
          List.of(
              lawEnforcement(ONE, 2, NORTH, "Third."),
              lawEnforcement(ONE, 0, NORTH, "First."),
              lawEnforcement(TWO, 0, NORTH, "Another."),
              lawEnforcement(ONE, 1, NORTH, "Second.")));

      assertThat(owner.versions()).containsOnly(entry(number(ONE), 3), entry(number(TWO), 1));
      assertThat(owner.projection.visibleSequence()).isEqualTo(4);
      assertThat(owner.differences()).isEmpty();
    }
  }

  @Test
  void whatAReportArrivedWithTogetherLeavesItsTimeOfArrivalKnownAfterARebuild() {
    try (Installation owner = Installation.start(data)) {
      takeFolder(
          owner.arrivals(),
          data.resolve("in"),
          List.of(lawEnforcement(ONE, 0, NORTH, "First."), Delivery.fileDetails(ONE, "aaaa")));

      assertThat(Projection.read(owner.store, List.of(number(ONE))))
          .singleElement()
          .satisfies(report -> assertThat(report.docket().arrived()).isNotNull());
    }
  }

  @Test
  void aStartReplaysWhatTheIndexHadNotCommitted() {
    Installation owner = Installation.start(data);
    take(owner.arrivals(), lawEnforcement(ONE, 0, NORTH, "First."));
    take(owner.arrivals(), lawEnforcement(TWO, 0, NORTH, "Second."));
    owner.drop();

    try (Installation again = Installation.start(data)) {
      assertThat(again.versions()).containsOnlyKeys(number(ONE), number(TWO));
      assertThat(again.index.committedSequence()).isEqualTo(2);
      assertThat(again.differences()).isEmpty();
    }
  }

  @Test
  void theOwnerBringsInWhatAnotherProcessTakesIn() throws InterruptedException {
    try (Installation owner = Installation.start(data);
        Follower follower = Follower.start(owner.projection, Installation.SETTINGS);
        Store beside = Store.open(data, StoreSettings.DEFAULTS, Delivery.readers().derivation())) {
      assertThat(follower).isNotNull();
      Arrivals other = Delivery.arrivals(beside, Optional.empty());
      take(other, lawEnforcement(ONE, 0, NORTH, "First."));
      take(owner.arrivals(), lawEnforcement(TWO, 0, NORTH, "Second."));
      take(other, lawEnforcement(ONE, 1, NORTH, "Third."));

      Instant patience = Instant.now().plusSeconds(30);
      while (owner.projection.visibleSequence() < 3 && Instant.now().isBefore(patience)) {
        Thread.sleep(10);
      }
      assertThat(owner.versions()).containsExactly(entry(number(ONE), 2), entry(number(TWO), 1));
      assertThat(owner.differences()).isEmpty();
    }
  }

  @Test
  void verifyingTellsEachDifference() throws SQLException {
    try (Installation owner = Installation.start(data)) {
      take(owner.arrivals(), lawEnforcement(ONE, 0, NORTH, "First."));
      take(owner.arrivals(), lawEnforcement(TWO, 0, NORTH, "Second."));
    }
    change("update report set version = 7 where number = '" + ONE + "'");
    change("update document set sha256 = 'changed' where id = 2");

    try (Installation owner = Installation.start(data)) {
      assertThat(owner.differences())
          .extracting(Difference::kind, Difference::report)
          .containsExactly(
              tuple(Difference.Kind.OTHER_STATE, number(ONE)),
              tuple(Difference.Kind.ORIGINAL_CHANGED, number(TWO)));
      owner.index.clear();
      owner.index.commit(owner.store.changes().latest());
      owner.index.refresh();
      assertThat(owner.differences())
          .extracting(Difference::kind)
          .contains(Difference.Kind.MISSING_IN_INDEX);
    }
  }

  @Test
  void aRebuildGivesTheSameIndex() {
    try (Installation owner = Installation.start(data)) {
      take(owner.arrivals(), lawEnforcement(ONE, 0, NORTH, "First."));
      take(owner.arrivals(), lawEnforcement(ONE, 1, NORTH, "Second."));
      take(owner.arrivals(), lawEnforcement(TWO, 0, NORTH, "Third."));

      Rebuild.Outcome outcome = rebuild(owner);

      assertThat(outcome).isEqualTo(new Rebuild.Outcome(2, 0, 0, 0));
      assertThat(owner.index.committedSequence()).isEqualTo(3);
      assertThat(owner.differences()).isEmpty();
    }
  }

  @Test
  void afterAChangeOfTheNormaliserARebuildReadsTheOriginalsAgain() throws SQLException {
    List<StoredVersion> versions;
    StoredReport expected;
    try (Installation owner = Installation.start(data)) {
      take(owner.arrivals(), lawEnforcement(ONE, 0, NORTH, "First."));
      take(owner.arrivals(), lawEnforcement(ONE, 1, "Example ICAC South", "Second."));
      take(owner.arrivals(), Delivery.fileDetails(ONE, "aaaa"));
      take(owner.arrivals(), Delivery.jsonLine("x", "A text with 240.0.0.1 in it."));
      expected = report(owner, ONE);
      versions = owner.store.reports().versions(number(ONE), Installation.ALL);
    }
    change("update form set normaliser = 0, body = (select body from form where id = 1)");

    try (Installation owner = Installation.start(data)) {
      assertThat(rebuild(owner)).isEqualTo(new Rebuild.Outcome(2, 4, 0, 0));
      assertThat(report(owner, ONE).report()).isEqualTo(expected.report());
      assertThat(report(owner, ONE).scores()).isEqualTo(expected.scores());
      assertThat(owner.store.reports().versions(number(ONE), Installation.ALL)).isEqualTo(versions);
      assertThat(rebuild(owner).readAgain()).isZero();
      assertThat(owner.differences()).isEmpty();
    }
  }

  @Test
  void aReportThatCannotBeReadIsSetAsideAndTheOthersGoOn() throws SQLException {
    Installation owner = Installation.start(data);
    take(owner.arrivals(), lawEnforcement(ONE, 0, NORTH, "First."));
    take(owner.arrivals(), lawEnforcement(TWO, 0, NORTH, "Second."));
    owner.drop();
    change(
        "update form set body = x'0102' where id = (select form from report where number = '"
            + ONE
            + "')");

    try (Installation again = Installation.start(data)) {
      take(again.arrivals(), lawEnforcement(THREE, 0, NORTH, "Third."));
      assertThat(again.projection.problem()).isEmpty();
      assertThat(again.versions()).containsOnlyKeys(number(ONE), number(TWO), number(THREE));
      assertThat(again.index.statistics().setAside()).isEqualTo(1);
      assertThat(again.differences())
          .extracting(Difference::kind, Difference::report)
          .containsExactly(
              tuple(Difference.Kind.SET_ASIDE, number(ONE)),
              tuple(Difference.Kind.FORM_DAMAGED, number(ONE)));
    }
  }

  private static Rebuild.Outcome rebuild(Installation owner) {
    return new Rebuild(owner.store, owner.readers).run(owner.index, (stage, reports) -> {});
  }

  private static StoredReport report(Installation owner, long number) {
    return owner.store.reports().find(number(number), Installation.ALL).orElseThrow();
  }

  private void change(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("store.sqlite"));
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }
}

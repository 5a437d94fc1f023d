package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.leadline.arrival.Delivery.lawEnforcement;
import static org.leadline.arrival.Delivery.number;
import static org.leadline.arrival.Delivery.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;
import org.leadline.intake.IntakeOptions;
import org.leadline.store.BatchCounts;
import org.leadline.store.StoredReport;

/**
 * A disk damages what was read of a report: the next delivery of that report waits in quarantine,
 * all others go on, and a rebuild makes it again from the original.
 */
class DamagedFormTest {

  private static final String NORTH = "Example ICAC North";
  private static final long ONE = 900_000_001;
  private static final long TWO = 900_000_002;
  private static final long THREE = 900_000_003;

  @TempDir Path data;
  @TempDir Path delivery;

  @Test
  void theBatchGoesOnTheDeliveryIsKeptAndARebuildMendsTheReport() throws IOException, SQLException {
    StoredReport before;
    try (Installation owner = Installation.start(data)) {
      take(owner.arrivals(), lawEnforcement(ONE, 0, NORTH, "First."));
      take(owner.arrivals(), lawEnforcement(TWO, 0, NORTH, "Second."));
      before = report(owner, ONE);
    }
    damage(ONE);
    document("1.json", lawEnforcement(TWO, 1, NORTH, "Before it."));
    document("2.json", lawEnforcement(ONE, 1, NORTH, "Of the damaged one."));
    document("3.json", lawEnforcement(THREE, 0, NORTH, "Behind it."));

    try (Installation owner = Installation.start(data)) {
      ArrivalSummary summary =
          owner
              .arrivals()
              .takePaths(
                  List.of(delivery),
                  IntakeOptions.NONE,
                  Delivery.request("north"),
                  ArrivalProgress.NONE);

      assertThat(summary.counts()).isEqualTo(new BatchCounts(1, 1, 0, 1, 0));
      assertThat(owner.store.quarantine().page(Long.MAX_VALUE, 10, Installation.ALL))
          .singleElement()
          .satisfies(kept -> {
            assertThat(kept.code()).isEqualTo("form-damaged");
            assertThat(kept.message()).contains("leadline reindex", "quarantine retry");
            assertThat(kept.number()).isEqualTo(number(ONE));
            assertThat(owner.store.quarantine().bytes(kept.id(), Installation.ALL)).isPresent();
          });
      assertThat(retry(owner)).isEqualTo(new BatchCounts(0, 0, 0, 1, 0));
      assertThat(owner.store.quarantine().count(Installation.ALL)).isEqualTo(1);
      assertThat(owner.differences())
          .extracting(Difference::kind, Difference::report)
          .contains(tuple(Difference.Kind.FORM_DAMAGED, number(ONE)));

      Rebuild.Outcome rebuilt =
          new Rebuild(owner.store, owner.readers).run(owner.index, (stage, done) -> {});

      assertThat(rebuilt).isEqualTo(new Rebuild.Outcome(3, 1, 0, 0));
      assertThat(report(owner, ONE).report()).isEqualTo(before.report());
      assertThat(owner.differences()).isEmpty();
      assertThat(retry(owner)).isEqualTo(new BatchCounts(0, 1, 0, 0, 0));
      assertThat(owner.store.quarantine().count(Installation.ALL)).isZero();
      assertThat(report(owner, ONE).version()).isEqualTo(2);
      assertThat(owner.differences()).isEmpty();
    }
  }

  @Test
  void theSameBytesForAnotherUnitWaitToo() throws SQLException {
    try (Installation owner = Installation.start(data)) {
      take(owner.arrivals(), lawEnforcement(ONE, 0, NORTH, "First."), "north");
    }
    damage(ONE);

    try (Installation owner = Installation.start(data)) {
      ArrivalSummary summary =
          take(owner.arrivals(), lawEnforcement(ONE, 0, NORTH, "First."), "south");

      assertThat(summary.counts()).isEqualTo(new BatchCounts(0, 0, 0, 1, 0));
      assertThat(owner.store.quarantine().count(Visibility.ofUnits(List.of("south"), true)))
          .isEqualTo(1);
      new Rebuild(owner.store, owner.readers).run(owner.index, (stage, done) -> {});
      assertThat(retry(owner)).isEqualTo(new BatchCounts(0, 1, 0, 0, 0));
      assertThat(report(owner, ONE).units()).isEqualTo(new TreeSet<>(List.of("north", "south")));
    }
  }

  @Test
  void listsLabelTheOthers() throws SQLException {
    try (Installation owner = Installation.start(data)) {
      take(owner.arrivals(), lawEnforcement(ONE, 0, NORTH, "First."));
      take(owner.arrivals(), lawEnforcement(TWO, 0, NORTH, "Second."));
    }
    damage(ONE);

    try (Installation owner = Installation.start(data)) {
      ListImports imports =
          new ListImports(
              owner.store, owner.readers, Optional.of(owner.projection), InstantSource.system());
      assertThat(imports.relabelAll(looked -> {})).isZero();
      assertThat(owner.store.lists().relabelling()).isEmpty();
    }
  }

  @Test
  void whereTheOriginalIsDamagedTooTheReportIsNamedAndHoldsUpNoOther() throws SQLException {
    try (Installation owner = Installation.start(data)) {
      take(owner.arrivals(), lawEnforcement(ONE, 0, NORTH, "First."));
      take(owner.arrivals(), lawEnforcement(TWO, 0, NORTH, "Second."));
    }
    damage(ONE);
    change("update document set bytes = x'0102' where id = 1");

    try (Installation owner = Installation.start(data)) {
      Rebuild.Outcome rebuilt =
          new Rebuild(owner.store, owner.readers).run(owner.index, (stage, done) -> {});

      assertThat(rebuilt).isEqualTo(new Rebuild.Outcome(2, 0, 1, 0));
      assertThat(owner.differences())
          .extracting(Difference::kind, Difference::report)
          .containsExactly(
              tuple(Difference.Kind.SET_ASIDE, number(ONE)),
              tuple(Difference.Kind.FORM_DAMAGED, number(ONE)),
              tuple(Difference.Kind.ORIGINAL_UNREADABLE, number(ONE)));
      owner.store.requireOwnKeys();
      owner.store.requireOwnScores();
    }
  }

  private static BatchCounts retry(Installation owner) {
    return owner.arrivals().retryQuarantine(Delivery.request(), ArrivalProgress.NONE).counts();
  }

  private static StoredReport report(Installation owner, long number) {
    return owner.store.reports().find(number(number), Installation.ALL).orElseThrow();
  }

  private void document(String name, String content) throws IOException {
    Files.writeString(delivery.resolve(name), content);
  }

  /** Changes one bit in the middle of what was read of a report. */
  private void damage(long number) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement read =
            connection.prepareStatement(
                "select id, body from form where id = (select form from report where number = ?)");
        PreparedStatement write =
            connection.prepareStatement("update form set body = ? where id = ?")) {
      read.setString(1, Long.toString(number));
      try (ResultSet row = read.executeQuery()) {
        assertThat(row.next()).isTrue();
        byte[] body = row.getBytes("body");
        body[body.length / 2] ^= 1;
        write.setBytes(1, body);
        write.setLong(2, row.getLong("id"));
        assertThat(write.executeUpdate()).isEqualTo(1);
      }
    }
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("store.sqlite"));
  }
}

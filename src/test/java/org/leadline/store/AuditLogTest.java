package org.leadline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AuditEntry;

/** The audit trail tells whether anybody has changed it. */
class AuditLogTest {

  private static final Instant WHEN = Instant.parse("2030-01-02T03:04:05.678901234Z");

  @TempDir Path directory;

  @Test
  void isWholeAfterManyHandsHaveWrittenAtOnce() throws InterruptedException {
    try (Store store = open()) {
      List<Thread> hands = new ArrayList<>();
      for (int hand = 0; hand < 8; hand++) {
        String who = "hand" + hand;
        hands.add(Thread.ofPlatform().start(() -> write(store, who, 50)));
      }
      for (Thread hand : hands) {
        hand.join();
      }

      assertThat(store.audit().count()).isEqualTo(400);
      assertThat(store.audit().verify())
          .isInstanceOfSatisfying(
              AuditFinding.Whole.class, whole -> assertThat(whole.records()).isEqualTo(400));
    }
  }

  @Test
  void twoProcessesMayWriteTheSameTrail() {
    try (Store one = open();
        Store other = open()) {
      write(one, "one", 3);
      write(other, "other", 3);
      write(one, "one", 3);

      assertThat(other.audit().verify()).isInstanceOf(AuditFinding.Whole.class);
      assertThat(other.audit().page(Long.MAX_VALUE, 100))
          .extracting(AuditRecord::sequence)
          .containsExactlyElementsOf(
              LongStream.rangeClosed(1, 9).map(n -> 10 - n).boxed().toList());
    }
  }

  @Test
  void givesBackWhatWasWritten() {
    try (Store store = open()) {
      AuditEntry entry = new AuditEntry(WHEN, "someone", "case 1", "search", "ip:240.0.0.1", 7);
      store.audit().write(entry);

      assertThat(store.audit().page(Long.MAX_VALUE, 1))
          .extracting(AuditRecord::entry)
          .containsExactly(entry);
    }
  }

  @Test
  void namesTheFirstRecordThatWasChanged() throws SQLException {
    write(20);
    tamper("update audit set items = items + 1 where sequence = 7");

    assertBrokenAt(7);
  }

  @Test
  void namesTheFirstRecordThatWasTakenOut() throws SQLException {
    write(20);
    tamper("delete from audit where sequence = 12");

    assertBrokenAt(12);
  }

  @Test
  void noticesARecordThatWasPutInWithAHashOfItsOwn() throws SQLException {
    write(5);
    tamper(
        "insert into audit select 6, at_seconds, at_nanos, who, purpose, action, subject, items,"
            + " hash from audit where sequence = 5");

    assertBrokenAt(6);
  }

  private void assertBrokenAt(long sequence) {
    try (Store store = open()) {
      assertThat(store.audit().verify())
          .isInstanceOfSatisfying(
              AuditFinding.Broken.class,
              broken -> assertThat(broken.sequence()).isEqualTo(sequence));
    }
  }

  private void tamper(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("audit.sqlite"));
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }

  private void write(int count) {
    try (Store store = open()) {
      write(store, "someone", count);
    }
  }

  private static void write(Store store, String who, int count) {
    for (int i = 0; i < count; i++) {
      store.audit().write(new AuditEntry(WHEN.plusNanos(i), who, "", "search", "text", i));
    }
  }

  private Store open() {
    return Store.open(directory, StoreSettings.DEFAULTS, SampleReports.DERIVATION);
  }
}

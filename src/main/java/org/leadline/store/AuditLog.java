package org.leadline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;

/**
 * The audit trail on disk, in a file of its own so that no batch of reports keeps an answer
 * waiting. Safe for many threads and processes.
 *
 * <p>Group commit: whoever gets the turn commits what all others have queued meanwhile. The chain
 * shows a record that was changed, left out or put in; it cannot show that the latest ones were cut
 * off, unless the head that an earlier check printed was noted elsewhere.
 */
public final class AuditLog implements AuditTrail {

  private static final String COLUMNS =
      "sequence, at_seconds, at_nanos, who, purpose, action, subject, items, hash";

  private final Database database;
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  AuditLog(Database database) {
    this.database = database;
  }

  @Override
  public void write(AuditEntry entry) {
    Waiting mine = new Waiting(entry);
    queue.add(mine);
    turn.lock();
    try {
      if (!mine.done) {
        commitQueue();
      }
    } finally {
      turn.unlock();
    }
    if (mine.failure != null) {
      throw new IllegalStateException("the audit record could not be written", mine.failure);
    }
  }

  /**
   * A page, the latest first; for administrators.
   *
   * @param before only those with a smaller sequence; {@link Long#MAX_VALUE} for the first page
   * @param limit how many at the most; {@link #count} tells how many there are
   */
  public List<AuditRecord> page(long before, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "select "
                    + COLUMNS
                    + " from audit where sequence < :before order by sequence desc"
                    + " limit :limit")
            .bind("before", before)
            .bind("limit", limit)
            .map((row, context) -> read(row))
            .list());
  }

  /** How many records there are. */
  public long count() {
    return database.read(
        handle -> handle.createQuery("select count(*) from audit").mapTo(Long.class).one());
  }

  /** Computes the whole chain again and tells the first record that does not follow. */
  public AuditFinding verify() {
    return database.read(handle -> {
      try (Stream<AuditRecord> records =
          handle
              .createQuery("select " + COLUMNS + " from audit order by sequence")
              .map((row, context) -> read(row))
              .stream()) {
        return AuditChain.check(records.iterator());
      }
    });
  }

  /** Only by the one who has the turn. */
  private void commitQueue() {
    List<Waiting> group = new ArrayList<>();
    for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
      group.add(next);
    }
    RuntimeException failure = null;
    try {
      database.write(handle -> append(handle, group));
    } catch (RuntimeException e) {
      failure = e;
    }
    for (Waiting one : group) {
      one.failure = failure;
      one.done = true;
    }
  }

  private static long append(Handle handle, List<Waiting> group) {
    AuditChain.Head head =
        handle
            .createQuery("select sequence, hash from audit order by sequence desc limit 1")
            .map((row, context) ->
                new AuditChain.Head(row.getLong("sequence"), row.getString("hash")))
            .findOne()
            .orElse(AuditChain.START);
    try (Rows rows = Rows.into(handle.getConnection(), "audit", COLUMNS.split(", "))) {
      for (Waiting waiting : group) {
        AuditEntry entry = waiting.entry;
        Instant when = entry.when();
        head = AuditChain.next(head, entry);
        rows.bind(head.sequence())
            .bind(when.getEpochSecond())
            .bind(when.getNano())
            .bind(entry.who())
            .bind(entry.purpose())
            .bind(entry.action())
            .bind(entry.subject())
            .bind(entry.count())
            .bind(head.hash())
            .add();
      }
      rows.flush();
    }
    return head.sequence();
  }

  private static AuditRecord read(ResultSet row) throws SQLException {
    Instant when = Instant.ofEpochSecond(row.getLong("at_seconds"), row.getInt("at_nanos"));
    return new AuditRecord(
        row.getLong("sequence"),
        new AuditEntry(
            when,
            row.getString("who"),
            row.getString("purpose"),
            row.getString("action"),
            row.getString("subject"),
            row.getLong("items")),
        row.getString("hash"));
  }

  /** An entry and what became of it; guarded by the turn once it was taken from the queue. */
  private static final class Waiting {
    final AuditEntry entry;
    boolean done;
    @Nullable RuntimeException failure;

    Waiting(AuditEntry entry) {
      this.entry = entry;
    }
  }
}

package org.leadline.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Collects the rows of {@code passed_over} that one transaction writes, and reads them. */
final class PassedOverRows implements AutoCloseable {

  private static final String TABLE = "passed_over";

  private final Counters counters;
  private final Instant now;
  private final Rows rows;

  PassedOverRows(Connection connection, Counters counters, Instant now) {
    this.counters = counters;
    this.now = now;
    rows =
        Rows.into(connection, TABLE, "id", "batch", "arrived", "unit", "source", "reason", "size");
  }

  static NumberedList<PassedOverEntry> in(Database database) {
    return NumberedRows.ofUnits(
        database,
        "t.id, t.batch, t.arrived, t.unit, t.source, t.reason, t.size",
        TABLE,
        PassedOverRows::read);
  }

  private static PassedOverEntry read(ResultSet row) throws SQLException {
    return new PassedOverEntry(
        row.getLong("id"),
        row.getLong("batch"),
        Instant.ofEpochMilli(row.getLong("arrived")),
        row.getString("unit"),
        row.getString("source"),
        row.getString("reason"),
        row.getLong("size"));
  }

  void add(long batch, NewPassedOver passedOver) {
    rows.bind(counters.next(TABLE))
        .bind(batch)
        .bind(now)
        .bind(passedOver.unit())
        .bind(passedOver.source())
        .bind(passedOver.reason())
        .bind(passedOver.size())
        .add();
  }

  void flush() {
    rows.flush();
  }

  @Override
  public void close() {
    rows.close();
  }
}

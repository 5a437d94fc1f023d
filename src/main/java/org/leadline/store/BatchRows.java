package org.leadline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Reads rows of {@code batch}. */
final class BatchRows {

  private BatchRows() {}

  static NumberedList<Batch> in(Database database) {
    return NumberedRows.ofUnits(
        database,
        "t.id, t.started, t.finished, t.who, t.unit, t.source, t.accepted, t.updated, t.unchanged,"
            + " t.quarantined, t.passed_over",
        "batch",
        BatchRows::read);
  }

  private static Batch read(ResultSet row) throws SQLException {
    return new Batch(
        row.getLong("id"),
        Instant.ofEpochMilli(row.getLong("started")),
        DocumentRow.time(row, "finished"),
        row.getString("who"),
        row.getString("unit"),
        row.getString("source"),
        new BatchCounts(
            row.getLong("accepted"),
            row.getLong("updated"),
            row.getLong("unchanged"),
            row.getLong("quarantined"),
            row.getLong("passed_over")));
  }
}

package org.leadline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.leadline.access.Visibility;

/** Reads what was met beside documents and not taken. Safe for many threads. */
public final class PassedOverStore {

  private final Database database;

  PassedOverStore(Database database) {
    this.database = database;
  }

  /**
   * A page, the latest first.
   *
   * @param before only those with a smaller number; {@link Long#MAX_VALUE} for the first page
   * @param limit how many at the most; {@link #count} tells how many there are
   */
  public List<PassedOverEntry> page(long before, int limit, Visibility visibility) {
    String sql =
        "select p.id, p.batch, p.arrived, p.unit, p.source, p.reason, p.size from passed_over p"
            + " where p.id < :before and "
            + SeenUnits.ofUnit(visibility, "p.unit")
            + " order by p.id desc limit :limit";
    return database.read(handle ->
        SeenUnits.bind(handle.createQuery(sql), visibility)
            .bind("before", before)
            .bind("limit", limit)
            .map((row, context) -> read(row))
            .list());
  }

  /** How many are seen. */
  public long count(Visibility visibility) {
    String sql =
        "select count(*) from passed_over p where " + SeenUnits.ofUnit(visibility, "p.unit");
    return database.read(
        handle -> SeenUnits.bind(handle.createQuery(sql), visibility).mapTo(Long.class).one());
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
}

package org.leadline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leadline.access.Visibility;

/**
 * Reads the runs of taking in. A run that was given a unit is seen by those who see the unit, any
 * other by those who see what no unit was given for. Safe for many threads.
 */
public final class BatchStore {

  private static final String SELECT =
      "select b.id, b.started, b.finished, b.who, b.unit, b.source, b.accepted, b.updated,"
          + " b.unchanged, b.quarantined, b.passed_over from batch b where ";

  private final Database database;

  BatchStore(Database database) {
    this.database = database;
  }

  /**
   * A page, the latest first.
   *
   * @param before only those with a smaller number; {@link Long#MAX_VALUE} for the first page
   * @param limit how many at the most; {@link #count} tells how many there are
   */
  public List<Batch> page(long before, int limit, Visibility visibility) {
    String sql =
        SELECT
            + "b.id < :before and "
            + SeenUnits.ofUnit(visibility, "b.unit")
            + " order by b.id desc limit :limit";
    return database.read(handle ->
        SeenUnits.bind(handle.createQuery(sql), visibility)
            .bind("before", before)
            .bind("limit", limit)
            .map((row, context) -> read(row))
            .list());
  }

  /** How many are seen. */
  public long count(Visibility visibility) {
    String sql = "select count(*) from batch b where " + SeenUnits.ofUnit(visibility, "b.unit");
    return database.read(
        handle -> SeenUnits.bind(handle.createQuery(sql), visibility).mapTo(Long.class).one());
  }

  /** One of them; empty when there is none with this number or it is not seen. */
  public Optional<Batch> find(long id, Visibility visibility) {
    String sql = SELECT + "b.id = :id and " + SeenUnits.ofUnit(visibility, "b.unit");
    return database.read(handle ->
        SeenUnits.bind(handle.createQuery(sql), visibility)
            .bind("id", id)
            .map((row, context) -> read(row))
            .findOne());
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

package org.leadline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leadline.access.Visibility;

/** Reads the quarantine. Safe for many threads. */
public final class QuarantineStore {

  static final String COLUMNS =
      "q.id, q.batch, q.arrived, q.unit, q.source, q.position, q.code, q.message, q.size,"
          + " case when q.bytes is null then 0 else 1 end as kept";

  private final Database database;

  QuarantineStore(Database database) {
    this.database = database;
  }

  /**
   * A page, the latest first.
   *
   * @param before only those with a smaller number; {@link Long#MAX_VALUE} for the first page
   * @param limit how many at the most; {@link #count} tells how many there are
   */
  public List<Quarantined> page(long before, int limit, Visibility visibility) {
    String sql =
        "select "
            + COLUMNS
            + " from quarantine q where q.id < :before and "
            + SeenUnits.ofUnit(visibility, "q.unit")
            + " order by q.id desc limit :limit";
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
        "select count(*) from quarantine q where " + SeenUnits.ofUnit(visibility, "q.unit");
    return database.read(
        handle -> SeenUnits.bind(handle.createQuery(sql), visibility).mapTo(Long.class).one());
  }

  /** One of them; empty when there is none with this number or it is not seen. */
  public Optional<Quarantined> find(long id, Visibility visibility) {
    String sql =
        "select "
            + COLUMNS
            + " from quarantine q where q.id = :id and "
            + SeenUnits.ofUnit(visibility, "q.unit");
    return database.read(handle ->
        SeenUnits.bind(handle.createQuery(sql), visibility)
            .bind("id", id)
            .map((row, context) -> read(row))
            .findOne());
  }

  /**
   * The bytes of one; empty when it is not seen, when no bytes were kept, and always for whoever
   * may not see the values of child victims.
   */
  public Optional<Packed> bytes(long id, Visibility visibility) {
    if (!visibility.childVictimValues()) {
      return Optional.empty();
    }
    String sql =
        "select q.bytes from quarantine q where q.id = :id and q.bytes is not null and "
            + SeenUnits.ofUnit(visibility, "q.unit");
    return database.read(handle ->
        SeenUnits.bind(handle.createQuery(sql), visibility)
            .bind("id", id)
            .map((row, context) -> Packed.ofCompressed(row.getBytes("bytes")))
            .findOne());
  }

  static Quarantined read(ResultSet row) throws SQLException {
    return new Quarantined(
        row.getLong("id"),
        row.getLong("batch"),
        Instant.ofEpochMilli(row.getLong("arrived")),
        row.getString("unit"),
        row.getString("source"),
        row.getString("position"),
        row.getString("code"),
        row.getString("message"),
        row.getLong("size"),
        row.getInt("kept") == 1);
  }
}

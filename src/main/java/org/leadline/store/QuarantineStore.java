package org.leadline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.report.ReportId;

/**
 * Reads the quarantine. A document that was kept back because another unit holds its report is seen
 * by those who see that report as well. Safe for many threads.
 */
public final class QuarantineStore implements NumberedList<Quarantined> {

  static final String COLUMNS =
      "t.id, t.batch, t.arrived, t.unit, t.source, t.position, t.code, t.message, t.size,"
          + " t.number, case when t.bytes is null then 0 else 1 end as kept";

  private final NumberedRows<Quarantined> rows;

  QuarantineStore(Database database) {
    rows =
        new NumberedRows<>(
            database, COLUMNS, "quarantine", QuarantineStore::seen, QuarantineStore::read);
  }

  @Override
  public List<Quarantined> page(long before, int limit, Visibility visibility) {
    return rows.page(before, limit, visibility);
  }

  @Override
  public long count(Visibility visibility) {
    return rows.count(visibility);
  }

  @Override
  public Optional<Quarantined> find(long number, Visibility visibility) {
    return rows.find(number, visibility);
  }

  /**
   * The bytes of one; empty when it is not seen, when no bytes were kept, and always for whoever
   * may not see the values of child victims.
   */
  public Optional<Packed> bytes(long number, Visibility visibility) {
    return visibility.childVictimValues()
        ? find(number, visibility)
            .filter(Quarantined::bytesKept)
            .flatMap(kept -> rows.find("t.bytes", number, visibility, QuarantineStore::bytes))
        : Optional.empty();
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
        number(row.getString("number")),
        row.getInt("kept") == 1);
  }

  private static Packed bytes(ResultSet row) throws SQLException {
    return Packed.ofCompressed(row.getBytes("bytes"));
  }

  private static @Nullable ReportId number(@Nullable String written) {
    return written == null ? null : ReportId.parse(written);
  }

  private static String seen(Visibility visibility) {
    return SeenUnits.ofUnit(visibility, "t.unit")
        + " and (t.held is null or "
        + SeenUnits.ofReport(visibility, "t.held")
        + ")";
  }
}

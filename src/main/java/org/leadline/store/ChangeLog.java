package org.leadline.store;

import java.util.List;
import org.leadline.report.ReportId;

/**
 * The changes in commit order, for the parts that keep projections true; never answers a caller.
 * Safe for many threads.
 */
public final class ChangeLog {

  private final Database database;

  ChangeLog(Database database) {
    this.database = database;
  }

  /** The sequence of the last change; 0 when there is none. */
  public long latest() {
    return database.read(handle ->
        handle
            .createQuery("select coalesce(max(sequence), 0) from change")
            .mapTo(Long.class)
            .one());
  }

  /**
   * The changes after a sequence, in order.
   *
   * @param limit how many at the most; ask again from the last one for the rest
   */
  public List<Change> since(long sequence, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "select c.sequence, c.kind, r.source, r.number from change c"
                    + " join report r on r.id = c.report"
                    + " where c.sequence > :sequence order by c.sequence limit :limit")
            .bind("sequence", sequence)
            .bind("limit", limit)
            .map((row, context) ->
                new Change(
                    row.getLong("sequence"),
                    new ReportId(row.getString("source"), row.getString("number")),
                    ChangeKind.ofCode(row.getString("kind"))))
            .list());
  }
}

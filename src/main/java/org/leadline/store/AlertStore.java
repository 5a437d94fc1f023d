package org.leadline.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.leadline.report.ReportId;

/**
 * What watches found, and the change up to which they have looked; both are written in one
 * transaction, so that nothing is told twice or missed whenever a process ends. Safe for many
 * threads.
 */
public final class AlertStore {

  private static final int SPREAD = 1000;

  /** A report that came without a number may belong to another one since. */
  private static final String FROM =
      " from alert a join watch w on w.id = a.watch"
          + " join report named on named.id = a.report"
          + " join report r on r.id = coalesce(named.joined, named.id)"
          + " join report beside on beside.id = a.other"
          + " join report o on o.id = coalesce(beside.joined, beside.id) where ";

  private static final String COLUMNS =
      "select a.id, w.opaque, w.kind, w.name, w.account, w.unit, r.source, r.number, a.version,"
          + " o.source as other_source, o.number as other_number, a.mark, a.cause, a.raised,"
          + " exists (select 1 from alert_read d where d.alert = a.id and d.account = :account)"
          + " as seen";

  private static final String COUNTS =
      "select w.opaque, count(*) as raised, sum(case when exists (select 1 from alert_read d"
          + " where d.alert = a.id and d.account = :account) then 0 else 1 end) as unread";

  private final Database database;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  AlertStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The change up to which reports were run against the watches. */
  public long watched() {
    return database.read(AlertStore::watched);
  }

  private static long watched(Handle handle) {
    return handle
        .createQuery("select value from counter where name = 'watched'")
        .mapTo(Long.class)
        .one();
  }

  /**
   * Keeps what was found up to a change. Of an alert that was raised before, and of one about
   * reports that are not held, nothing is kept.
   *
   * @param after where the looking began: when another has looked further meanwhile nothing is kept
   * @param upTo how far it went
   * @return how many were kept
   */
  public int raise(Collection<NewAlert> found, long after, long upTo) {
    return database.write(handle -> {
      Counters.take(handle);
      if (watched(handle) != after) {
        return 0;
      }
      handle.execute("update counter set value = ? where name = 'watched'", upTo);
      return insert(handle, found);
    });
  }

  /** Keeps what was found beside the changes, likewise. */
  public int raise(Collection<NewAlert> found) {
    if (found.isEmpty()) {
      return 0;
    }
    return database.write(handle -> {
      Counters.take(handle);
      return insert(handle, found);
    });
  }

  /** Keeps those that are new. */
  int insert(Handle handle, Collection<NewAlert> found) {
    Set<ReportId> reports = new HashSet<>();
    found.forEach(alert -> {
      reports.add(alert.report());
      reports.add(alert.other());
    });
    Map<ReportId, HeldReport> held = new HeldReports(handle).following(List.copyOf(reports));
    int kept = 0;
    for (NewAlert alert : found) {
      HeldReport report = held.get(alert.report());
      HeldReport other = held.get(alert.other());
      if (report != null && other != null) {
        kept += insert(handle, alert, report.key(), other.key());
      }
    }
    return kept;
  }

  private int insert(Handle handle, NewAlert alert, long report, long other) {
    return handle.execute(
        "insert into alert (id, watch, report, version, other, mark, cause, plain, raised)"
            + " select ?, ?, ?, ?, ?, ?, ?, ?, ? where not exists (select 1 from alert where watch = ?"
            + " and report = ? and version = ? and other = ? and mark = ?)",
        number(handle),
        alert.watch(),
        report,
        alert.version(),
        other,
        alert.mark(),
        alert.cause().code(),
        alert.plain() ? 1 : 0,
        clock.millis(),
        alert.watch(),
        report,
        alert.version(),
        other,
        alert.mark());
  }

  /** Grows with time and tells nobody how many others got; exact in any JSON reader. */
  private long number(Handle handle) {
    long last =
        handle.createQuery("select coalesce(max(id), 0) from alert").mapTo(Long.class).one();
    return Math.max(last + 1, clock.millis() * SPREAD + random.nextInt(SPREAD));
  }

  /**
   * A page, the latest first.
   *
   * @param before only those with a smaller number; {@link Long#MAX_VALUE} for the first page
   * @param limit how many at the most; {@link #count} tells how many there are
   */
  public List<Alert> page(AlertFilter filter, long before, int limit, AlertReader reader) {
    return database.read(handle ->
        ask(handle, COLUMNS, filter, reader, " and a.id < :edge order by a.id desc limit :limit")
            .bind("edge", before)
            .bind("limit", limit)
            .map((row, context) -> read(row))
            .list());
  }

  /** Those with a greater number than one, the earliest first. */
  public List<Alert> after(long number, int limit, AlertReader reader) {
    return database.read(handle ->
        ask(
                handle,
                COLUMNS,
                AlertFilter.ALL,
                reader,
                " and a.id > :edge order by a.id limit :limit")
            .bind("edge", number)
            .bind("limit", limit)
            .map((row, context) -> read(row))
            .list());
  }

  /** How many there are. */
  public long count(AlertFilter filter, AlertReader reader) {
    return database.read(handle ->
        ask(handle, "select count(*), :account", filter, reader, "")
            .map((row, context) -> row.getLong(1))
            .one());
  }

  /** How many there are of each watch, by its opaque name; a watch without any is absent. */
  public Map<String, AlertCounts> counts(AlertReader reader) {
    return database.read(handle ->
        ask(handle, COUNTS, AlertFilter.ALL, reader, " group by w.opaque")
            .map((row, context) ->
                Map.entry(
                    row.getString("opaque"),
                    new AlertCounts(row.getLong("raised"), row.getLong("unread"))))
            .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * How much each watch found from a moment on; those that found most first. Watches that found
   * nothing are left out, removed ones are not.
   */
  public List<WatchCount> byWatch(Instant from, AlertReader reader) {
    AlertFilter since = new AlertFilter(false, null, from, null);
    return database.read(handle ->
        ask(
                handle,
                "select w.opaque, w.kind, w.name, w.account, w.unit, count(*) as alerts, sum(case when"
                    + " exists (select 1 from alert_read d where d.alert = a.id"
                    + " and d.account = :account) then 0 else 1 end) as unread",
                since,
                reader,
                " group by w.id, w.opaque, w.kind, w.name, w.account, w.unit"
                    + " order by alerts desc, w.id desc")
            .map((row, context) ->
                new WatchCount(
                    row.getString("opaque"),
                    WatchKind.ofCode(row.getString("kind")).orElseThrow(),
                    row.getString("name"),
                    WatchStore.owner(row),
                    row.getLong("alerts"),
                    row.getLong("unread")))
            .list());
  }

  /** The largest number of any alert; 0 when there is none. */
  public long latest() {
    return database.read(handle ->
        handle.createQuery("select coalesce(max(id), 0) from alert").mapTo(Long.class).one());
  }

  /**
   * Marks as read, for the reader alone, those that are wanted and were raised up to a number.
   *
   * @return how many were not read before
   */
  public int markRead(AlertFilter filter, long from, long upTo, AlertReader reader) {
    return database.write(handle -> {
      String wanted =
          "insert into alert_read (alert, account, made) select a.id, :account, :now"
              + FROM
              + reader.alerts()
              + new AlertFilter(true, filter.watch(), filter.from(), filter.to()).condition()
              + " and a.id >= :low and a.id <= :high";
      var update = SeenUnits.bind(handle.createUpdate(wanted), reader.visibility());
      if (filter.watch() != null) {
        update.bind("watch", filter.watch());
      }
      if (filter.from() != null) {
        update.bind("from", filter.from().toEpochMilli());
      }
      if (filter.to() != null) {
        update.bind("to", filter.to().toEpochMilli());
      }
      return update
          .bind("account", reader.account())
          .bind("now", clock.millis())
          .bind("low", from)
          .bind("high", upTo)
          .execute();
    });
  }

  private static Query ask(
      Handle handle, String wanted, AlertFilter filter, AlertReader reader, String rest) {
    Query query =
        SeenUnits.bind(
                handle.createQuery(wanted + FROM + reader.alerts() + filter.condition() + rest),
                reader.visibility())
            .bind("account", reader.account());
    if (filter.watch() != null) {
      query.bind("watch", filter.watch());
    }
    if (filter.from() != null) {
      query.bind("from", filter.from().toEpochMilli());
    }
    if (filter.to() != null) {
      query.bind("to", filter.to().toEpochMilli());
    }
    return query;
  }

  private static Alert read(ResultSet row) throws SQLException {
    return new Alert(
        row.getLong("id"),
        row.getString("opaque"),
        WatchKind.ofCode(row.getString("kind")).orElseThrow(),
        row.getString("name"),
        WatchStore.owner(row),
        new ReportId(row.getString("source"), row.getString("number")),
        row.getInt("version"),
        new ReportId(row.getString("other_source"), row.getString("other_number")),
        row.getString("mark"),
        AlertCause.ofCode(row.getString("cause")),
        Instant.ofEpochMilli(row.getLong("raised")),
        row.getInt("seen") == 1);
  }
}

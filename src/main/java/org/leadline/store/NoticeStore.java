package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.leadline.access.Visibility;
import org.leadline.report.ReportId;

/**
 * What units were told of each other. A notice is seen by those who see the unit that it is for;
 * the same is told once. Safe for many threads.
 */
public final class NoticeStore implements NumberedList<Notice> {

  private static final int SPREAD = 1000;

  /** A report that came without a number may belong to another one since. */
  private static final String ROWS =
      "(select n.id, n.unit, n.other_unit, n.made, r.source, r.number from notice n"
          + " join report named on named.id = n.report"
          + " join report r on r.id = coalesce(named.joined, named.id))";

  private final Database database;
  private final NumberedRows<Notice> rows;
  private final InstantSource clock;
  private final WatchStore watches;
  private final AlertStore alerts;
  private final SecureRandom random = new SecureRandom();

  NoticeStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.watches = new WatchStore(database, clock);
    this.alerts = new AlertStore(database, clock);
    this.rows =
        NumberedRows.ofUnits(
            database,
            "t.id, t.unit, t.source, t.number, t.other_unit, t.made",
            ROWS,
            NoticeStore::read);
  }

  private static Notice read(ResultSet row) throws SQLException {
    return new Notice(
        row.getLong("id"),
        row.getString("unit"),
        new ReportId(row.getString("source"), row.getString("number")),
        row.getString("other_unit"),
        Instant.ofEpochMilli(row.getLong("made")));
  }

  /**
   * Keeps those that are new, each with an alert of the unit's built-in watch; reports that are not
   * held are passed over.
   */
  public void raise(Collection<NewNotice> notices) {
    List<NewNotice> fresh =
        database.read(handle -> notices.stream().filter(notice -> isNew(handle, notice)).toList());
    if (!fresh.isEmpty()) {
      Map<String, Watch> told = new HashMap<>();
      fresh.forEach(notice ->
          told.computeIfAbsent(
              notice.unit(),
              unit -> watches.builtIn(new WatchOwner.Team(unit), WatchKind.POINTER)));
      database.write(handle -> {
        Counters.take(handle);
        fresh.stream()
            .filter(notice -> isNew(handle, notice))
            .forEach(notice -> {
              insert(handle, notice);
              alerts.insert(handle, List.of(alert(notice, told)));
            });
        return true;
      });
    }
  }

  /** Told once for each other unit, whatever the version. */
  private static NewAlert alert(NewNotice notice, Map<String, Watch> told) {
    return new NewAlert(
        requireNonNull(told.get(notice.unit())).key(),
        notice.report(),
        0,
        notice.report(),
        notice.otherUnit(),
        AlertCause.POINTED,
        true);
  }

  private static boolean isNew(Handle handle, NewNotice notice) {
    return key(handle, notice.report())
        .filter(report ->
            handle
                .createQuery(
                    "select count(*) from notice"
                        + " where unit = :unit and report = :report and other_unit = :other")
                .bind("unit", notice.unit())
                .bind("report", report)
                .bind("other", notice.otherUnit())
                .mapTo(Long.class)
                .one()
                .equals(0L))
        .isPresent();
  }

  private void insert(Handle handle, NewNotice notice) {
    key(handle, notice.report())
        .ifPresent(report ->
            handle.execute(
                "insert into notice (id, unit, report, other_unit, made) values (?, ?, ?, ?, ?)",
                number(handle),
                notice.unit(),
                report,
                notice.otherUnit(),
                clock.millis()));
  }

  /**
   * Grows with time and tells nobody how many notices others got, as numbers in a row would; small
   * enough to be exact in any JSON reader.
   */
  private long number(Handle handle) {
    long last =
        handle.createQuery("select coalesce(max(id), 0) from notice").mapTo(Long.class).one();
    return Math.max(last + 1, clock.millis() * SPREAD + random.nextInt(SPREAD));
  }

  private static Optional<Long> key(Handle handle, ReportId report) {
    return Optional.ofNullable(new HeldReports(handle).following(List.of(report)).get(report))
        .map(HeldReport::key);
  }

  @Override
  public List<Notice> page(long before, int limit, Visibility visibility) {
    return rows.page(before, limit, visibility);
  }

  @Override
  public long count(Visibility visibility) {
    return rows.count(visibility);
  }

  @Override
  public Optional<Notice> find(long number, Visibility visibility) {
    return rows.find(number, visibility);
  }
}

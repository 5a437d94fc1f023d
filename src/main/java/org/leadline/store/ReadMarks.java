package org.leadline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.leadline.access.Visibility;
import org.leadline.report.ReportId;

/**
 * Which reports each account has read, by version: one with newer documents is unread again. And
 * since when the digest of its shift counts. Personal: nobody else is told. Safe for many threads.
 */
public final class ReadMarks {

  private static final String READ =
      "select r.source, r.number from case_read m join report r on r.id = m.report"
          + " where m.account = :account and m.version >= r.version and r.joined is null and ";

  private final Database database;
  private final InstantSource clock;

  ReadMarks(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Everything that an account has read and still sees, up to a moment, by id.
   *
   * @param until milliseconds since 1970; what was read later is left out
   */
  public SortedSet<ReportId> read(String account, long until, Visibility visibility) {
    return database.read(handle ->
        new TreeSet<>(
            SeenUnits.bind(
                    handle.createQuery(
                        READ + "m.made <= :until and " + SeenUnits.ofReport(visibility, "r.id")),
                    visibility)
                .bind("account", account)
                .bind("until", until)
                .map((row, context) -> id(row))
                .list()));
  }

  /** Those of these reports that an account has read, of what it sees. */
  public Set<ReportId> readOf(String account, Collection<ReportId> reports, Visibility visibility) {
    NamedReports<ReportId> read =
        new NamedReports<>(
            "r.source, r.number",
            "",
            "exists (select 1 from case_read m where m.account = :account and m.report = r.id"
                + " and m.version >= r.version)",
            Map.of("account", account),
            (row, context) -> id(row));
    return database.read(
        handle -> new LinkedHashSet<>(read.read(handle, reports, visibility).values()));
  }

  /**
   * Marks reports as read in their version of now, or as unread.
   *
   * @param beforeKept is given those that are seen, to be marked; what it throws prevents it
   */
  public void mark(
      String account,
      Collection<ReportId> reports,
      boolean read,
      Visibility visibility,
      Consumer<List<ReportId>> beforeKept) {
    database.write(handle -> {
      Counters.take(handle);
      List<HeldReport> seen =
          new HeldReports(handle)
              .following(reports).values().stream()
                  .filter(held -> visibility.sees(held.units()))
                  .toList();
      beforeKept.accept(seen.stream().map(HeldReport::id).toList());
      for (HeldReport held : seen) {
        if (read) {
          markRead(handle, account, held);
        } else {
          unmark(handle, account, held);
        }
      }
      return true;
    });
  }

  /** What was read in this version stays read since then. */
  private void markRead(Handle handle, String account, HeldReport held) {
    if (!isRead(handle, account, held)) {
      unmark(handle, account, held);
      handle.execute(
          "insert into case_read (account, report, version, made) values (?, ?, ?, ?)",
          account,
          held.key(),
          held.version(),
          clock.millis());
    }
  }

  private static void unmark(Handle handle, String account, HeldReport held) {
    handle.execute("delete from case_read where account = ? and report = ?", account, held.key());
  }

  /** When an account last said that it has seen its digest; milliseconds since 1970. */
  public Optional<Long> visited(String account) {
    return database.read(handle ->
        handle
            .createQuery("select made from case_visit where account = :account")
            .bind("account", account)
            .mapTo(Long.class)
            .findOne());
  }

  /** Lets an account's digest count from a moment on. */
  public void visit(String account, long made) {
    database.write(handle -> {
      Counters.take(handle);
      handle.execute("delete from case_visit where account = ?", account);
      return handle.execute("insert into case_visit (account, made) values (?, ?)", account, made);
    });
  }

  private static ReportId id(ResultSet row) throws SQLException {
    return new ReportId(row.getString("source"), row.getString("number"));
  }

  private static boolean isRead(Handle handle, String account, HeldReport held) {
    return handle
            .createQuery(
                "select count(*) from case_read"
                    + " where account = :account and report = :report and version >= :version")
            .bind("account", account)
            .bind("report", held.key())
            .bind("version", held.version())
            .mapTo(Long.class)
            .one()
        > 0;
  }
}

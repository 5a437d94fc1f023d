package org.leadline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.leadline.report.CaseState;
import org.leadline.report.CaseStatus;
import org.leadline.report.Docket;
import org.leadline.report.ReportId;

/** The rows that say where the work on reports stands. */
final class CaseRows {

  private static final String STATE =
      "cs.status as case_status, cs.assignee, cs.disposition, cs.victim, cs.additional,"
          + " cs.preserved_until";

  private static final String OF_CASE = " left join case_state cs on cs.report = r.id";

  /** The columns of a docket, where {@link #OF_REPORT} stands in the statement. */
  static final String DOCKET = "first_version.created as first_arrived, " + STATE;

  /** Joins a report called {@code r} with its docket. */
  static final String OF_REPORT =
      " left join version first_version"
          + " on first_version.report = r.id and first_version.version ="
          + " (select min(v.version) from version v where v.report = r.id)"
          + OF_CASE;

  /** Where the work stands, of several reports. */
  static final NamedReports<CaseState> STATES =
      new NamedReports<>(STATE, OF_CASE, (row, context) -> state(row));

  private CaseRows() {}

  static Docket docket(ResultSet row) throws SQLException {
    return new Docket(DocumentRow.time(row, "first_arrived"), state(row));
  }

  static Docket docket(Handle handle, long report) {
    return handle
        .createQuery("select " + DOCKET + " from report r" + OF_REPORT + " where r.id = :report")
        .bind("report", report)
        .map((row, context) -> docket(row))
        .one();
  }

  static CaseState state(ResultSet row) throws SQLException {
    String status = row.getString("case_status");
    return status == null
        ? CaseState.NEW
        : new CaseState(
            CaseStatus.ofCode(status).orElseThrow(),
            row.getString("assignee"),
            CaseStateForm.disposition(row.getString("disposition")),
            CaseStateForm.stated(row.getString("victim")),
            row.getInt("additional"),
            DocumentRow.time(row, "preserved_until"));
  }

  /** Puts a state in the place of the one before. */
  static void write(Handle handle, long report, CaseState state, long event) {
    handle.execute("delete from case_state where report = ?", report);
    Instant until = state.preservedUntil();
    handle.execute(
        "insert into case_state (report, status, assignee, disposition, victim, additional,"
            + " preserved_until, event) values (?, ?, ?, ?, ?, ?, ?, ?)",
        report,
        state.status().code(),
        state.assignee(),
        state.disposition() == null ? null : state.disposition().code(),
        CaseStateForm.code(state.victimIdentified()),
        state.additionalVictims(),
        until == null ? null : until.toEpochMilli(),
        event);
  }

  /**
   * Lets the report of a number stand where one stood that came without it, unless work on the
   * former has begun.
   */
  static void carry(Handle handle, long placeholder, ReportId number) {
    handle.execute(
        "insert into case_state (report, status, assignee, disposition, victim, additional,"
            + " preserved_until, event) select n.id, cs.status, cs.assignee, cs.disposition,"
            + " cs.victim, cs.additional, cs.preserved_until, cs.event"
            + " from case_state cs join report n on n.source = ? and n.number = ?"
            + " where cs.report = ?"
            + " and not exists (select 1 from case_state other where other.report = n.id)",
        number.source(),
        number.id(),
        placeholder);
  }
}

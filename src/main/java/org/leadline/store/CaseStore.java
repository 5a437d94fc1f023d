package org.leadline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.leadline.access.Visibility;
import org.leadline.report.CaseState;
import org.leadline.report.CaseStatus;
import org.leadline.report.ReportId;

/**
 * Where the work on reports stands, and everything that was done. A case is seen by those who see
 * the report. Safe for many threads.
 */
public final class CaseStore {

  private static final String EVENTS =
      "select e.opaque, e.action, e.kind, e.who, e.made, e.reason, e.state_before, e.state_after,"
          + " undone.opaque as undoes, u.who as undone_by"
          + " from case_event e left join case_event undone on undone.id = e.undoes"
          + " left join case_event u on u.undoes = e.id"
          + " where (e.report = :report"
          + " or e.report in (select p.id from report p where p.joined = :report))"
          + " order by e.id";

  private static final List<String> RESTING =
      List.of(CaseStatus.CLOSED.code(), CaseStatus.COLD.code());

  private final Database database;
  private final StoreSecret secret;
  private final InstantSource clock;

  CaseStore(Database database, StoreSecret secret, InstantSource clock) {
    this.database = database;
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * What became of one report of several.
   *
   * @param report the report that was named
   * @param state where the work on it stands now; {@link CaseState#NEW} when it is not seen
   * @param step what was done, or why not
   */
  public record Worked(ReportId report, CaseState state, CaseStep step) {}

  /**
   * What was done at one go.
   *
   * @param action the id by which all of it can be undone
   * @param reports what became of each report, in the order asked for
   */
  public record Work(String action, List<Worked> reports) {

    /** Copies the list. */
    public Work {
      reports = List.copyOf(reports);
    }
  }

  /** Where the work on these reports stands; those that are not seen are absent. */
  public Map<ReportId, CaseState> states(Collection<ReportId> reports, Visibility visibility) {
    return database.read(handle -> CaseRows.STATES.read(handle, reports, visibility));
  }

  /** Whether any report is closed or laid aside; for the watches alone, never for an answer. */
  public boolean anyResting() {
    return database.read(handle ->
        handle
            .createQuery("select exists (select 1 from case_state where status in (<resting>))")
            .bindList("resting", RESTING)
            .mapTo(Boolean.class)
            .one());
  }

  /**
   * Those of these reports that are closed or laid aside, with who said so last; for the watches
   * alone, never for an answer.
   */
  public Map<ReportId, String> resting(Collection<ReportId> reports) {
    return database.read(handle -> {
      Map<ReportId, String> resting = new LinkedHashMap<>();
      new HeldReports(handle)
          .find(reports)
          .forEach((id, held) ->
              handle
                  .createQuery(
                      "select e.who from case_state s join case_event e on e.report = s.report"
                          + " where s.report = :report and s.status in (<resting>)"
                          + " and e.kind in ('status', 'disposition') order by e.id desc limit 1")
                  .bind("report", held.key())
                  .bindList("resting", RESTING)
                  .mapTo(String.class)
                  .findOne()
                  .ifPresent(who -> resting.put(id, who)));
      return resting;
    });
  }

  /**
   * The version that a report had when it was closed or laid aside last; empty when it does not
   * rest. For the watches alone, never for an answer.
   */
  public Optional<Integer> restingVersion(ReportId report) {
    return database.read(handle ->
        new HeldReports(handle)
            .find(List.of(report)).values().stream()
                .findFirst()
                .flatMap(held -> restingVersion(handle, held)));
  }

  private static Optional<Integer> restingVersion(Handle handle, HeldReport held) {
    return handle
        .createQuery(
            "select max(v.version) from version v where v.report = :report and v.created <="
                + " (select max(e.made) from case_event e join case_state s on s.report = e.report"
                + " where e.report = :report and s.status in (<resting>)"
                + " and e.kind in ('status', 'disposition'))")
        .bind("report", held.key())
        .bindList("resting", RESTING)
        .mapTo(Integer.class)
        .findOne();
  }

  /** A report with everything that was done; empty when it is not held or not seen. */
  public Optional<CaseFile> file(ReportId report, Visibility visibility) {
    return database.read(handle ->
        ReportStore.seen(handle, report, visibility)
            .map(held -> file(handle, held, seenUnits(held, visibility), visibility)));
  }

  /** The reports to which something was done at one go, as the caller sees them, by id. */
  public SortedSet<ReportId> reportsOf(String action, Visibility visibility) {
    return database.read(handle ->
        new TreeSet<>(
            SeenUnits.bind(
                    handle
                        .createQuery(
                            "select r.source, r.number from case_event e"
                                + " join report named on named.id = e.report"
                                + " join report r on r.id = coalesce(named.joined, named.id)"
                                + " where e.action = :action and "
                                + SeenUnits.ofReport(visibility, "r.id"))
                        .bind("action", action),
                    visibility)
                .map((row, context) ->
                    new ReportId(row.getString("source"), row.getString("number")))
                .list()));
  }

  /**
   * Does something with each of these reports, one after another, all or none of it durable. Nobody
   * else writes meanwhile, so that what is decided on is what is there.
   *
   * @param who the author
   * @param decide what becomes of the wish, for a report that the caller sees
   * @param beforeKept is given what was decided of all; what it throws prevents all of it
   * @return what became of each
   */
  public Work work(
      List<ReportId> reports,
      String who,
      Visibility visibility,
      Function<CaseFile, CaseStep> decide,
      Consumer<List<Worked>> beforeKept) {
    return database.write(handle -> {
      Writing writing = new Writing(handle, Counters.take(handle), who);
      Map<ReportId, HeldReport> held = new HeldReports(handle).following(reports);
      List<Worked> worked = new ArrayList<>();
      for (ReportId id : reports) {
        HeldReport report = held.get(id);
        worked.add(
            report == null || !visibility.sees(report.units())
                ? new Worked(id, CaseState.NEW, new CaseStep.NotFound())
                : writing.apply(report, decide, visibility));
      }
      beforeKept.accept(worked);
      writing.counters.save(handle);
      return new Work(writing.action, worked);
    });
  }

  private static SortedSet<String> seenUnits(HeldReport held, Visibility visibility) {
    SortedSet<String> units = new TreeSet<>(held.units());
    units.removeIf(unit -> !visibility.sees(List.of(unit)));
    return units;
  }

  private static CaseFile file(
      Handle handle, HeldReport held, SortedSet<String> units, Visibility visibility) {
    var docket = CaseRows.docket(handle, held.key());
    List<CaseEvent> history =
        handle
            .createQuery(EVENTS)
            .bind("report", held.key())
            .map((row, context) -> event(row, visibility))
            .list();
    return new CaseFile(
        held.id(),
        held.version(),
        units,
        docket.arrived(),
        Forms.read(handle, held.form()).report().handling().received(),
        docket.state(),
        history);
  }

  private static CaseEvent event(ResultSet row, Visibility visibility) throws SQLException {
    return new CaseEvent(
        row.getString("opaque"),
        row.getString("action"),
        CaseEventKind.ofCode(row.getString("kind")),
        row.getString("who"),
        Instant.ofEpochMilli(row.getLong("made")),
        visibility.childVictimValues() ? row.getString("reason") : "",
        CaseStateForm.read(row.getString("state_before")),
        CaseStateForm.read(row.getString("state_after")),
        row.getString("undoes"),
        row.getString("undone_by"));
  }

  /** What one call of {@link #work} writes; its events are one action. */
  private final class Writing {

    private final Handle handle;
    private final Counters counters;
    private final String who;
    private final String action;

    Writing(Handle handle, Counters counters, String who) {
      this.handle = handle;
      this.counters = counters;
      this.who = who;
      this.action = secret.opaque("case action", Long.toString(counters.next("case_event")));
    }

    Worked apply(HeldReport held, Function<CaseFile, CaseStep> decide, Visibility visibility) {
      CaseFile found = file(handle, held, held.units(), visibility);
      CaseStep step = decide.apply(found);
      CaseState state = found.state();
      if (step instanceof CaseStep.Done done) {
        long event = insert(held, state, done);
        if (!done.after().equals(state)) {
          state = done.after();
          CaseRows.write(handle, held.key(), state, event);
          change(held);
        }
      }
      return new Worked(held.id(), state, step);
    }

    private long insert(HeldReport held, CaseState before, CaseStep.Done done) {
      long key = counters.next("case_event");
      handle.execute(
          "insert into case_event (id, opaque, report, kind, action, who, made, reason,"
              + " state_before, state_after, undoes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
              + " (select id from case_event where opaque = ?))",
          key,
          secret.opaque("case event", Long.toString(key)),
          held.key(),
          done.kind().code(),
          action,
          who,
          clock.millis(),
          done.reason(),
          CaseStateForm.write(before),
          CaseStateForm.write(done.after()),
          done.undoes());
      return key;
    }

    /** The report is projected again from its parsed form; nothing of it is read anew. */
    private void change(HeldReport held) {
      long sequence = counters.next("change");
      handle.execute(
          "insert into change (sequence, report, kind) values (?, ?, ?)",
          sequence,
          held.key(),
          ChangeKind.CASE.code());
      handle.execute("update report set sequence = ? where id = ?", sequence, held.key());
    }
  }
}

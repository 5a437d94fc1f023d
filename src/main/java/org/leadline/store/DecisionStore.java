package org.leadline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.report.ReportId;

/**
 * What analysts decided about pairs of reports, withdrawals included. A decision is seen by those
 * who see both reports, and by nobody else. Where a report that came without a number belongs to
 * another one since, the decision is about that one. Safe for many threads.
 */
public final class DecisionStore implements DecisionsInForce {

  private static final String FROM =
      " from link_decision d left join link_decision w on w.withdraws = d.id"
          + " join report first on first.id = d.one"
          + " join report one on one.id = coalesce(first.joined, first.id)"
          + " join report second on second.id = d.other"
          + " join report two on two.id = coalesce(second.joined, second.id)"
          + " where d.withdraws is null and ";

  private static final String COLUMNS =
      "select d.opaque, d.kind, d.who, d.made, d.reason, w.who as w_who, w.made as w_made,"
          + " w.reason as w_reason, one.source as one_source, one.number as one_number,"
          + " two.source as two_source, two.number as two_number";

  private static final String NEWEST = " order by d.id desc";

  private final Database database;
  private final StoreSecret secret;
  private final InstantSource clock;

  DecisionStore(Database database, StoreSecret secret, InstantSource clock) {
    this.database = database;
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * A decision to be made.
   *
   * @param kind what is decided
   * @param one a report
   * @param other another report
   * @param reason why
   * @param who the author
   */
  public record NewDecision(
      DecisionKind kind, ReportId one, ReportId other, String reason, String who) {

    /** Leaves the reason out: it may quote a report. */
    @Override
    public String toString() {
      return "NewDecision[" + kind.code() + "]";
    }
  }

  /**
   * A decision that is about to be kept.
   *
   * @param one the smaller report id, of the report that it now belongs to
   * @param other the larger one; the same when both are one report
   * @param inForce the decisions that hold at this moment, as the caller sees them
   */
  public record Pending(ReportId one, ReportId other, List<LinkDecision> inForce) {

    /** Copies the list. */
    public Pending {
      inForce = List.copyOf(inForce);
    }
  }

  /**
   * Keeps a decision.
   *
   * @param check what it throws prevents this decision. No other decision comes between
   * @return it; empty when one of the reports is not held or not seen
   */
  public Optional<LinkDecision> decide(
      NewDecision wanted, Visibility visibility, Consumer<Pending> check) {
    return database.write(handle -> {
      Counters counters = Counters.take(handle);
      List<HeldReport> pair =
          Stream.of(wanted.one(), wanted.other())
              .flatMap(id -> ReportStore.seen(handle, id, visibility).stream())
              .sorted(Comparator.comparing(HeldReport::id))
              .toList();
      if (pair.size() < 2) {
        return Optional.empty();
      }
      HeldReport one = pair.getFirst();
      HeldReport other = pair.getLast();
      check.accept(new Pending(one.id(), other.id(), inForce(handle, visibility)));
      String id =
          insert(
              handle,
              counters,
              wanted.kind(),
              one.key(),
              other.key(),
              null,
              wanted.who(),
              wanted.reason());
      return find(handle, id, visibility);
    });
  }

  /**
   * Ends a decision that holds.
   *
   * @param check is given the decision before it ends; what it throws leaves it as it is
   * @return it; empty when there is none with this id or it is not seen
   */
  public Optional<LinkDecision> withdraw(
      String id, String reason, String who, Visibility visibility, Consumer<LinkDecision> check) {
    return database.write(handle -> {
      Counters counters = Counters.take(handle);
      Optional<LinkDecision> found = find(handle, id, visibility);
      found.ifPresent(decision -> {
        check.accept(decision);
        end(handle, counters, decision, reason, who);
      });
      return find(handle, id, visibility);
    });
  }

  private void end(
      Handle handle, Counters counters, LinkDecision decision, String reason, String who) {
    handle
        .createQuery("select id, one, other from link_decision where opaque = :id")
        .bind("id", decision.id())
        .map((row, context) ->
            insert(
                handle,
                counters,
                decision.kind(),
                row.getLong("one"),
                row.getLong("other"),
                row.getLong("id"),
                who,
                reason))
        .one();
  }

  private String insert(
      Handle handle,
      Counters counters,
      DecisionKind kind,
      long one,
      long other,
      @Nullable Long withdraws,
      String who,
      String reason) {
    long key = counters.next("link_decision");
    String id = secret.opaque("link decision", Long.toString(key));
    handle.execute(
        "insert into link_decision (id, opaque, kind, one, other, withdraws, who, made, reason)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        key,
        id,
        kind.code(),
        one,
        other,
        withdraws,
        who,
        clock.millis(),
        reason);
    counters.save(handle);
    return id;
  }

  @Override
  public long revision() {
    return database.read(handle ->
        handle
            .createQuery("select coalesce(max(id), 0) from link_decision")
            .mapTo(Long.class)
            .one());
  }

  @Override
  public List<LinkDecision> inForce(Visibility visibility) {
    return database.read(handle -> inForce(handle, visibility));
  }

  /** One of them; empty when there is none with this id or it is not seen. */
  public Optional<LinkDecision> find(String id, Visibility visibility) {
    return database.read(handle -> find(handle, id, visibility));
  }

  /** All about a report, the newest first. */
  public List<LinkDecision> about(ReportId report, Visibility visibility) {
    return database.read(handle ->
        ReportStore.seen(handle, report, visibility)
            .map(seen ->
                list(
                    query(
                            handle,
                            COLUMNS + FROM,
                            visibility,
                            " and :report in (one.id, two.id)" + NEWEST)
                        .bind("report", seen.key()),
                    visibility))
            .orElse(List.of()));
  }

  /**
   * A page of all, the newest first.
   *
   * @param after the id of the last one of the page before; null for the first page
   * @param limit how many at the most
   */
  public List<LinkDecision> page(@Nullable String after, int limit, Visibility visibility) {
    String older =
        after == null ? "" : " and d.id < (select id from link_decision where opaque = :after)";
    return database.read(handle -> {
      Query query =
          query(handle, COLUMNS + FROM, visibility, older + NEWEST + " limit :limit")
              .bind("limit", limit);
      return list(after == null ? query : query.bind("after", after), visibility);
    });
  }

  /** How many there are, withdrawn ones included. */
  public long count(Visibility visibility) {
    return database.read(
        handle -> query(handle, "select count(*)" + FROM, visibility, "").mapTo(Long.class).one());
  }

  private static List<LinkDecision> inForce(Handle handle, Visibility visibility) {
    return list(
        query(handle, COLUMNS + FROM, visibility, " and w.id is null order by d.id"), visibility);
  }

  private static Optional<LinkDecision> find(Handle handle, String id, Visibility visibility) {
    return query(handle, COLUMNS + FROM, visibility, " and d.opaque = :id")
        .bind("id", id)
        .map((row, context) -> read(row, visibility))
        .findOne();
  }

  private static List<LinkDecision> list(Query query, Visibility visibility) {
    return query.map((row, context) -> read(row, visibility)).list();
  }

  private static Query query(Handle handle, String select, Visibility visibility, String rest) {
    String seen =
        SeenUnits.ofReport(visibility, "one.id")
            + " and "
            + SeenUnits.ofReport(visibility, "two.id");
    return SeenUnits.bind(handle.createQuery(select + seen + rest), visibility);
  }

  private static LinkDecision read(ResultSet row, Visibility visibility) throws SQLException {
    ReportId one = new ReportId(row.getString("one_source"), row.getString("one_number"));
    ReportId two = new ReportId(row.getString("two_source"), row.getString("two_number"));
    boolean ordered = one.compareTo(two) <= 0;
    return new LinkDecision(
        row.getString("opaque"),
        DecisionKind.ofCode(row.getString("kind")).orElseThrow(),
        ordered ? one : two,
        ordered ? two : one,
        visibility.childVictimValues() ? row.getString("reason") : "",
        row.getString("who"),
        Instant.ofEpochMilli(row.getLong("made")),
        withdrawal(row, visibility));
  }

  private static LinkDecision.@Nullable Withdrawal withdrawal(ResultSet row, Visibility visibility)
      throws SQLException {
    String who = row.getString("w_who");
    return who == null
        ? null
        : new LinkDecision.Withdrawal(
            visibility.childVictimValues() ? row.getString("w_reason") : "",
            who,
            Instant.ofEpochMilli(row.getLong("w_made")));
  }
}

package org.leadline.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Watches. Safe for many threads. */
public final class WatchStore {

  private static final int NAME_BYTES = 16;
  private static final String SELECT =
      "select w.id, w.opaque, w.account, w.unit, w.kind, w.name, w.question, w.who, w.made,"
          + " w.after, w.removed from watch w where ";

  private final Database database;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  WatchStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps a watch, which every change from here on is run against. */
  public Watch add(WatchOwner owner, WatchKind kind, String name, String question, String who) {
    return database.write(handle -> insert(handle, owner, kind, name, question, who));
  }

  /** The watch that Leadline itself keeps for an owner, made when there is none. */
  public Watch builtIn(WatchOwner owner, WatchKind kind) {
    return database
        .read(handle -> builtIn(handle, owner, kind))
        .orElseGet(() ->
            database.write(handle ->
                builtIn(handle, owner, kind)
                    .orElseGet(() -> insert(handle, owner, kind, "", "", ""))));
  }

  private static Optional<Watch> builtIn(Handle handle, WatchOwner owner, WatchKind kind) {
    return handle
        .createQuery(
            SELECT
                + "w.account = :account and w.unit = :unit and w.kind = :kind"
                + " and w.removed is null")
        .bind("account", account(owner))
        .bind("unit", unit(owner))
        .bind("kind", kind.code())
        .map((row, context) -> read(row))
        .findFirst();
  }

  private Watch insert(
      Handle handle, WatchOwner owner, WatchKind kind, String name, String question, String who) {
    Counters counters = Counters.take(handle);
    Watch watch =
        new Watch(
            counters.next("watch"),
            opaque(),
            owner,
            kind,
            name,
            question,
            who,
            Instant.ofEpochMilli(clock.millis()),
            latest(handle),
            null);
    handle.execute(
        "insert into watch (id, opaque, account, unit, kind, name, question, who, made, after)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        watch.key(),
        watch.id(),
        account(owner),
        unit(owner),
        kind.code(),
        name,
        question,
        who,
        watch.made().toEpochMilli(),
        watch.after());
    counters.save(handle);
    return watch;
  }

  private static long latest(Handle handle) {
    return handle
        .createQuery("select coalesce(max(sequence), 0) from change")
        .mapTo(Long.class)
        .one();
  }

  private String opaque() {
    byte[] bytes = new byte[NAME_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The watches that a reader reads, the latest first; removed ones are left out. */
  public List<Watch> of(AlertReader reader) {
    return database.read(handle ->
        SeenUnits.bind(
                handle.createQuery(
                    SELECT + reader.watches() + " and w.removed is null order by w.id desc"),
                reader.visibility())
            .bind("account", reader.account())
            .map((row, context) -> read(row))
            .list());
  }

  /** One of them; empty when there is none of this name, or it is not read by this reader. */
  public Optional<Watch> find(String id, AlertReader reader) {
    return database.read(handle ->
        SeenUnits.bind(
                handle.createQuery(
                    SELECT + reader.watches() + " and w.removed is null and w.opaque = :id"),
                reader.visibility())
            .bind("account", reader.account())
            .bind("id", id)
            .map((row, context) -> read(row))
            .findOne());
  }

  /** Every watch that is run, by key; for the matching alone, never for an answer. */
  public List<Watch> running() {
    return database.read(handle ->
        handle
            .createQuery(SELECT + "w.removed is null order by w.id")
            .map((row, context) -> read(row))
            .list());
  }

  /**
   * Every watch that was added or removed after a state, by key; for the matching alone.
   *
   * @param after the largest key that is known
   * @param since when the state was read, with some to spare
   */
  public List<Watch> changed(long after, Instant since) {
    return database.read(handle ->
        handle
            .createQuery(SELECT + "(w.id > :after or w.removed >= :since) order by w.id")
            .bind("after", after)
            .bind("since", since.toEpochMilli())
            .map((row, context) -> read(row))
            .list());
  }

  /** Ends a watch; false when it had ended. Its alerts stay. */
  public boolean remove(Watch watch) {
    return database.write(handle ->
        handle.execute(
            "update watch set removed = ? where id = ? and removed is null",
            clock.millis(),
            watch.key()))
        > 0;
  }

  private static String account(WatchOwner owner) {
    return switch (owner) {
      case WatchOwner.Person person -> person.account();
      case WatchOwner.Team team -> "";
    };
  }

  private static String unit(WatchOwner owner) {
    return switch (owner) {
      case WatchOwner.Person person -> "";
      case WatchOwner.Team team -> team.unit();
    };
  }

  static WatchOwner owner(ResultSet row) throws SQLException {
    String account = row.getString("account");
    return account.isEmpty()
        ? new WatchOwner.Team(row.getString("unit"))
        : new WatchOwner.Person(account);
  }

  private static Watch read(ResultSet row) throws SQLException {
    return new Watch(
        row.getLong("id"),
        row.getString("opaque"),
        owner(row),
        WatchKind.ofCode(row.getString("kind")).orElseThrow(),
        row.getString("name"),
        row.getString("question"),
        row.getString("who"),
        Instant.ofEpochMilli(row.getLong("made")),
        row.getLong("after"),
        DocumentRow.time(row, "removed"));
  }
}

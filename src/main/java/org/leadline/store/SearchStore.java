package org.leadline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Searches kept by their owners, so that addresses hold only an id. Safe for many threads. */
public final class SearchStore {

  private static final String SELECT = "select id, owner, created, request from search ";

  private final Database database;
  private final StoreSecret secret;
  private final InstantSource clock;

  SearchStore(Database database, StoreSecret secret, InstantSource clock) {
    this.database = database;
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * Keeps a search, as the owner's latest.
   *
   * @param request the request as JSON
   * @return it; the same one when the owner has kept the same request before
   */
  public SavedSearch save(String owner, String request) {
    String id = secret.opaque("search", owner + "\n" + request);
    return database.write(handle -> {
      SavedSearch kept = insert(handle, id, owner, request);
      handle.execute("update search set used = ? where id = ?", next(handle, owner), id);
      return kept;
    });
  }

  /** Now, or right after the owner's latest, so that two in one millisecond keep their order. */
  private long next(Handle handle, String owner) {
    long latest =
        handle
            .createQuery("select coalesce(max(used), 0) from search where owner = :owner")
            .bind("owner", owner)
            .mapTo(Long.class)
            .one();
    return Math.max(clock.millis(), latest + 1);
  }

  /** A search by its id, for its owner only. */
  public Optional<SavedSearch> find(String id, String owner) {
    return database.read(handle -> find(handle, id, owner));
  }

  /** All searches of an owner, the latest first. */
  public List<SavedSearch> of(String owner) {
    return database.read(handle ->
        handle
            .createQuery(SELECT + "where owner = :owner order by created desc, id")
            .bind("owner", owner)
            .map((row, context) -> read(row))
            .list());
  }

  /**
   * The searches that an owner asked last, the latest first.
   *
   * @param limit how many at most
   */
  public List<SavedSearch> latest(String owner, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                SELECT
                    + "where owner = :owner and used is not null order by used desc, id limit :limit")
            .bind("owner", owner)
            .bind("limit", limit)
            .map((row, context) -> read(row))
            .list());
  }

  /** Forgets all searches of an owner; says how many. */
  public int deleteAll(String owner) {
    return database.write(handle -> handle.execute("delete from search where owner = ?", owner));
  }

  /** Forgets a search; false when the owner has none with this id. */
  public boolean delete(String id, String owner) {
    return database.write(
            handle -> handle.execute("delete from search where id = ? and owner = ?", id, owner))
        > 0;
  }

  private SavedSearch insert(Handle handle, String id, String owner, String request) {
    Optional<SavedSearch> kept = find(handle, id, owner);
    if (kept.isPresent()) {
      return kept.get();
    }
    Instant created = Instant.ofEpochMilli(clock.millis());
    handle.execute(
        "insert into search (id, owner, created, request) values (?, ?, ?, ?)",
        id,
        owner,
        created.toEpochMilli(),
        request);
    return new SavedSearch(id, owner, created, request);
  }

  private static Optional<SavedSearch> find(Handle handle, String id, String owner) {
    return handle
        .createQuery(SELECT + "where id = :id and owner = :owner")
        .bind("id", id)
        .bind("owner", owner)
        .map((row, context) -> read(row))
        .findOne();
  }

  private static SavedSearch read(ResultSet row) throws SQLException {
    return new SavedSearch(
        row.getString("id"),
        row.getString("owner"),
        Instant.ofEpochMilli(row.getLong("created")),
        row.getString("request"));
  }
}

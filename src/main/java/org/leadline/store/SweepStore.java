package org.leadline.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Lists of values that were looked up, each for its owner only. Every read names the owner. Safe
 * for many threads.
 */
public final class SweepStore {

  private static final String SELECT =
      "select id, owner, purpose, created, state, ran, seen, summary from sweep ";

  /** RFC 4648 base 32: no character of it is syntax in a query. */
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

  private static final int ID_LENGTH = 16;

  private final Database database;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  SweepStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Keeps a list that is about to be looked up.
   *
   * @param asked what was given, as the sweep's own form
   */
  public KeptSweep create(String owner, String purpose, Packed asked) {
    String id = newId();
    Instant created = Instant.ofEpochMilli(clock.millis());
    return database.write(handle -> {
      handle.execute(
          "insert into sweep (id, owner, purpose, created, state, asked) values (?, ?, ?, ?, ?, ?)",
          id,
          owner,
          purpose,
          created.toEpochMilli(),
          SweepState.RUNNING.code(),
          asked.compressed());
      return new KeptSweep(id, owner, purpose, created, SweepState.RUNNING, null, null, null);
    });
  }

  /** One by its id; empty when the owner has none of this id. */
  public Optional<KeptSweep> find(String id, String owner) {
    return database.read(handle ->
        handle
            .createQuery(SELECT + "where id = :id and owner = :owner")
            .bind("id", id)
            .bind("owner", owner)
            .map((row, context) -> read(row))
            .findOne());
  }

  /** All of an owner, the latest first. */
  public List<KeptSweep> of(String owner) {
    return database.read(handle ->
        handle
            .createQuery(SELECT + "where owner = :owner order by created desc, id")
            .bind("owner", owner)
            .map((row, context) -> read(row))
            .list());
  }

  /** What was given; empty when the owner has none of this id. */
  public Optional<Packed> asked(String id, String owner) {
    return database.read(handle ->
        handle
            .createQuery("select asked from sweep where id = :id and owner = :owner")
            .bind("id", id)
            .bind("owner", owner)
            .map((row, context) -> Packed.ofCompressed(row.getBytes("asked")))
            .findOne());
  }

  /** A page of rows, counted from 0; empty beyond the last. */
  public Optional<Packed> rows(String id, String owner, int page) {
    return database.read(handle ->
        handle
            .createQuery(
                "select r.content from sweep_rows r join sweep s on s.id = r.sweep"
                    + " where s.id = :id and s.owner = :owner and r.page = :page")
            .bind("id", id)
            .bind("owner", owner)
            .bind("page", page)
            .map((row, context) -> Packed.ofCompressed(row.getBytes("content")))
            .findOne());
  }

  /** Says how a look-up goes on; rows and summary of an earlier one stay. */
  public void state(String id, SweepState state) {
    database.write(
        handle -> handle.execute("update sweep set state = ? where id = ?", state.code(), id));
  }

  /**
   * Keeps what was found, in the place of what was found before.
   *
   * @param seen what the owner saw
   * @param pages the rows, page by page
   */
  public void finish(String id, String seen, Packed summary, List<Packed> pages) {
    database.write(handle -> {
      handle.execute("delete from sweep_rows where sweep = ?", id);
      int changed =
          handle.execute(
              "update sweep set state = ?, ran = ?, seen = ?, summary = ? where id = ?",
              SweepState.DONE.code(),
              clock.millis(),
              seen,
              summary.compressed(),
              id);
      // One that was deleted meanwhile has no rows to keep.
      return changed == 0 ? 0 : insert(handle, id, pages);
    });
  }

  private static int insert(Handle handle, String id, List<Packed> pages) {
    PreparedBatch batch =
        handle.prepareBatch("insert into sweep_rows (sweep, page, content) values (?, ?, ?)");
    for (int page = 0; page < pages.size(); page++) {
      batch.add(id, page, pages.get(page).compressed());
    }
    return pages.isEmpty() ? 0 : batch.execute().length;
  }

  /** Forgets a list with all that was found; false when the owner has none of this id. */
  public boolean delete(String id, String owner) {
    return database.write(
            handle -> handle.execute("delete from sweep where id = ? and owner = ?", id, owner))
        > 0;
  }

  private String newId() {
    StringBuilder id = new StringBuilder(ID_LENGTH);
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }

  private static KeptSweep read(ResultSet row) throws SQLException {
    byte @Nullable [] summary = row.getBytes("summary");
    long ran = row.getLong("ran");
    boolean neverRan = row.wasNull();
    return new KeptSweep(
        row.getString("id"),
        row.getString("owner"),
        row.getString("purpose"),
        Instant.ofEpochMilli(row.getLong("created")),
        SweepState.ofCode(row.getString("state")),
        neverRan ? null : Instant.ofEpochMilli(ran),
        row.getString("seen"),
        summary == null ? null : Packed.ofCompressed(summary));
  }
}

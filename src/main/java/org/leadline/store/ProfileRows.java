package org.leadline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The rows of ranking profiles and of their uses, within one transaction. */
final class ProfileRows {

  private static final String PROFILE =
      "select p.id, p.name, p.version, p.about, p.first_day, p.points, p.who, p.made, p.why,"
          + " p.shipped from ranking_profile p ";

  private static final String USE =
      "select u.id as use_id, u.unit, u.who as use_who, u.made as use_made, u.why as use_why, u.total,"
          + " u.done, u.in_force, u.finished, u.profile, p.id, p.name, p.version, p.about, p.first_day,"
          + " p.points, p.who, p.made, p.why, p.shipped"
          + " from profile_use u left join ranking_profile p on p.id = u.profile"
          + " where u.dropped is null ";

  private ProfileRows() {}

  static List<SavedProfile> all(Handle handle) {
    return profiles(handle.createQuery(PROFILE + "order by p.name, p.version"));
  }

  static Optional<SavedProfile> find(Handle handle, String name, int version) {
    return profiles(
            handle
                .createQuery(PROFILE + "where p.name = :name and p.version = :version")
                .bind("name", name)
                .bind("version", version))
        .stream()
        .findFirst();
  }

  static int latest(Handle handle, String name) {
    return handle
        .createQuery("select coalesce(max(version), 0) from ranking_profile where name = :name")
        .bind("name", name)
        .mapTo(Integer.class)
        .one();
  }

  private static List<SavedProfile> profiles(Query query) {
    return query.map((row, context) -> profile(row)).list();
  }

  private static SavedProfile profile(ResultSet row) throws SQLException {
    return new SavedProfile(
        row.getLong("id"),
        row.getString("name"),
        row.getInt("version"),
        row.getString("about"),
        row.getString("first_day"),
        row.getString("points"),
        row.getString("who"),
        Instant.ofEpochMilli(row.getLong("made")),
        row.getString("why"),
        row.getInt("shipped") != 0);
  }

  static SavedProfile insert(Handle handle, NewProfile added, Instant now) {
    Counters counters = Counters.take(handle);
    SavedProfile saved =
        new SavedProfile(
            counters.next("ranking_profile"),
            added.name(),
            added.version(),
            added.about(),
            added.firstDay(),
            added.points(),
            added.who(),
            now,
            added.why(),
            added.shipped());
    handle.execute(
        "insert into ranking_profile (id, name, version, about, first_day, points, who, made, why,"
            + " shipped) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        saved.key(),
        saved.name(),
        saved.version(),
        saved.about(),
        saved.firstDay(),
        saved.points(),
        saved.who(),
        now.toEpochMilli(),
        saved.why(),
        saved.shipped() ? 1 : 0);
    counters.save(handle);
    return saved;
  }

  /** All uses in the order in which they were ordered. */
  static List<ProfileUse> uses(Handle handle) {
    return handle.createQuery(USE + "order by u.id").map((row, context) -> use(row)).list();
  }

  private static ProfileUse use(ResultSet row) throws SQLException {
    boolean standard = row.getObject("profile") == null;
    return new ProfileUse(
        row.getLong("use_id"),
        row.getString("unit"),
        standard ? null : profile(row),
        row.getString("use_who"),
        Instant.ofEpochMilli(row.getLong("use_made")),
        row.getString("use_why"),
        row.getLong("total"),
        row.getLong("done"),
        number(row, "in_force"),
        Optional.ofNullable(number(row, "finished")).map(Instant::ofEpochMilli).orElse(null));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }
}

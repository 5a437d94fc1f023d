package org.leadline.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Ranking profiles in all their versions, and which unit uses which. Safe for many threads. */
public final class ProfileStore {

  private final Database database;
  private final InstantSource clock;

  ProfileStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Every version, by name and version. */
  public List<SavedProfile> all() {
    return database.read(ProfileRows::all);
  }

  /** One version; empty when there is none. */
  public Optional<SavedProfile> find(String name, int version) {
    return database.read(handle -> ProfileRows.find(handle, name, version));
  }

  /**
   * Saves the next version of a profile.
   *
   * @return it; empty when another one was saved since, so that its number is taken
   */
  public Optional<SavedProfile> save(NewProfile added) {
    return database.write(handle ->
        ProfileRows.latest(handle, added.name()) == added.version() - 1
            ? Optional.of(ProfileRows.insert(handle, added, now()))
            : Optional.empty());
  }

  /**
   * Keeps a copy of a profile that {@code ranking.json} tells.
   *
   * @return it, or the one of this name and version that is kept already
   */
  public SavedProfile keepShipped(NewProfile shipped) {
    return database.write(handle ->
        ProfileRows.find(handle, shipped.name(), shipped.version())
            .orElseGet(() -> ProfileRows.insert(handle, shipped, now())));
  }

  /** All uses in the order in which they were ordered, without those that never came into force. */
  public List<ProfileUse> uses() {
    return database.read(ProfileRows::uses);
  }

  /**
   * Has a unit's reports ordered by a profile, as soon as they were projected again.
   *
   * @param unit the unit; empty for every unit that has no use of its own
   * @param profile null for the standard one
   * @param latest the key of the unit's latest use as it is known to whoever orders this; 0 for
   *     none
   * @return it; empty when another one was ordered since
   */
  public Optional<ProfileUse> use(
      String unit, @Nullable SavedProfile profile, String who, String why, long latest) {
    return database.write(handle -> use(handle, unit, profile, who, why, latest));
  }

  private Optional<ProfileUse> use(
      Handle handle,
      String unit,
      @Nullable SavedProfile profile,
      String who,
      String why,
      long latest) {
    Counters counters = Counters.take(handle);
    long known =
        ProfileRows.uses(handle).stream()
            .filter(use -> use.unit().equals(unit))
            .mapToLong(ProfileUse::key)
            .max()
            .orElse(0);
    if (known != latest) {
      return Optional.empty();
    }
    handle.execute(
        "update profile_use set dropped = ? where unit = ? and dropped is null and in_force is null",
        clock.millis(),
        unit);
    long key = counters.next("profile_use");
    handle.execute(
        "insert into profile_use (id, unit, profile, who, made, why, total, done, position)"
            + " values (?, ?, ?, ?, ?, ?, ?, 0, 0)",
        key,
        unit,
        profile == null ? null : profile.key(),
        who,
        clock.millis(),
        why,
        count(handle, unit));
    counters.save(handle);
    return ProfileRows.uses(handle).stream().filter(use -> use.key() == key).findFirst();
  }

  private static long count(Handle handle, String unit) {
    return handle
        .createQuery("select count(*) from report r where r.joined is null" + ProfileWork.of(unit))
        .bindMap(ProfileWork.bindings(unit))
        .mapTo(Long.class)
        .one();
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}

package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A version of a ranking profile as it was saved.
 *
 * @param key its key, which numbers the score column of the index; from 1
 * @param name the profile's name
 * @param version from 1, one more with each saved version
 * @param about what the profile is for
 * @param firstDay the first day of the scale of recency, as {@code 2020-01-01}
 * @param points lines of {@code weight=points}
 * @param who who saved it
 * @param made when
 * @param why why, in that person's words
 * @param shipped whether it is a copy of what {@code ranking.json} said
 */
public record SavedProfile(
    long key,
    String name,
    int version,
    String about,
    String firstDay,
    String points,
    String who,
    Instant made,
    String why,
    boolean shipped) {

  /** Checks that nothing is missing. */
  public SavedProfile {
    requireNonNull(name);
    requireNonNull(about);
    requireNonNull(firstDay);
    requireNonNull(points);
    requireNonNull(who);
    requireNonNull(made);
    requireNonNull(why);
  }

  /** Name and version, {@code name@version}. */
  public String id() {
    return name + "@" + version;
  }
}

package org.leadline.store;

import static java.util.Objects.requireNonNull;

/**
 * A version of a ranking profile that is to be saved.
 *
 * @param name the profile's name
 * @param version its version, from 1
 * @param about what the profile is for
 * @param firstDay the first day of the scale of recency, as {@code 2020-01-01}
 * @param points lines of {@code weight=points}
 * @param who who saves it
 * @param why why, in that person's words
 * @param shipped whether it is a copy of what {@code ranking.json} says
 */
public record NewProfile(
    String name,
    int version,
    String about,
    String firstDay,
    String points,
    String who,
    String why,
    boolean shipped) {

  /** Checks that nothing is missing. */
  public NewProfile {
    requireNonNull(name);
    requireNonNull(about);
    requireNonNull(firstDay);
    requireNonNull(points);
    requireNonNull(who);
    requireNonNull(why);
  }
}

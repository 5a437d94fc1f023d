package org.leadline.profile;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which profile a unit's reports are ordered by.
 *
 * @param unit the unit; empty for every unit that has none of its own
 * @param profile name and version of the one in force
 * @param own whether the unit was given one; else it has that of every unit without one
 * @param ordered who gave it to the unit; null for the standard one that nobody gave
 * @param coming what is to follow it; null when nothing is
 * @param latest the key of the latest use, by which a change tells what it replaces; 0 for none
 */
public record UnitProfile(
    String unit,
    String profile,
    boolean own,
    @Nullable Ordered ordered,
    @Nullable Coming coming,
    long latest) {

  /** Checks that unit and profile are given. */
  public UnitProfile {
    requireNonNull(unit);
    requireNonNull(profile);
  }

  /**
   * Who ordered a use.
   *
   * @param who who
   * @param made when
   * @param why why, in that person's words
   * @param inForce when it was in force; null while it is not
   */
  public record Ordered(String who, Instant made, String why, @Nullable Instant inForce) {

    /** Checks that nothing is missing. */
    public Ordered {
      requireNonNull(who);
      requireNonNull(made);
      requireNonNull(why);
    }
  }

  /**
   * A profile that is being brought into force. Until then answers are those of the one before.
   *
   * @param profile name and version
   * @param ordered who ordered it
   * @param done how many reports have their scores under it in the index
   * @param total how many there are to be
   * @param secondsLeft how long it takes from here on, by the pace so far; null when not known yet
   */
  public record Coming(
      String profile, Ordered ordered, long done, long total, @Nullable Long secondsLeft) {

    /** Checks that nothing is missing. */
    public Coming {
      requireNonNull(profile);
      requireNonNull(ordered);
    }
  }
}

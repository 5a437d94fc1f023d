package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a unit's reports are ordered by a profile, from some change on.
 *
 * @param key its number; later ones are larger
 * @param unit the unit; empty for every unit that has none of its own
 * @param profile the profile; null for the standard one
 * @param who who ordered it
 * @param made when
 * @param why why, in that person's words
 * @param total how many reports there were to be projected again when it was ordered
 * @param done how many of them were
 * @param inForce the change from which on it is in force; null while reports are projected again
 * @param finished when the last of them was; null likewise
 */
public record ProfileUse(
    long key,
    String unit,
    @Nullable SavedProfile profile,
    String who,
    Instant made,
    String why,
    long total,
    long done,
    @Nullable Long inForce,
    @Nullable Instant finished) {

  /** Stands for every unit that has no use of its own. */
  public static final String OTHERS = "";

  /** Checks that nothing is missing. */
  public ProfileUse {
    requireNonNull(unit);
    requireNonNull(who);
    requireNonNull(made);
    requireNonNull(why);
  }

  /** The number of its score column; 0 for the standard profile. */
  public long column() {
    return profile == null ? 0 : profile.key();
  }
}

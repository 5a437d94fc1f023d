package org.leadline.profile;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadline.priority.RankingProfile;

/**
 * One version of a profile.
 *
 * @param profile what its factors are worth
 * @param shipped whether it comes from {@code ranking.json}
 * @param saved who saved it; null for one that the file tells now
 */
public record ShownProfile(RankingProfile profile, boolean shipped, @Nullable Saved saved) {

  /** Checks that the profile is given. */
  public ShownProfile {
    requireNonNull(profile);
  }

  /**
   * That it was saved.
   *
   * @param who by whom
   * @param made when
   * @param why why, in that person's words
   */
  public record Saved(String who, Instant made, String why) {

    /** Checks that nothing is missing. */
    public Saved {
      requireNonNull(who);
      requireNonNull(made);
      requireNonNull(why);
    }
  }
}

package org.leadline.profile;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.leadline.access.AccessSettings;
import org.leadline.index.ReportIndex;
import org.leadline.priority.Profiles;
import org.leadline.store.Store;

/**
 * What there is to do with ranking profiles.
 *
 * @param profiles shows and saves them
 * @param uses which unit uses which
 * @param previews what would move under another one
 * @param scoring under which somebody sees scores
 */
public record Profiling(
    ProfileService profiles, ProfileUses uses, ProfilePreviews previews, ScoringProfiles scoring) {

  /** Checks that nothing is missing. */
  public Profiling {
    requireNonNull(profiles);
    requireNonNull(uses);
    requireNonNull(previews);
    requireNonNull(scoring);
  }

  /**
   * On this store and index.
   *
   * @param shipped the profiles of {@code ranking.json}
   * @param access the units
   */
  public static Profiling of(
      Profiles shipped,
      ScoringProfiles scoring,
      ReportIndex index,
      Store store,
      AccessSettings access,
      InstantSource clock) {
    ProfileService profiles = new ProfileService(shipped, store, store.audit(), clock);
    ProfileCatalogue catalogue = new ProfileCatalogue(shipped, store.profiles());
    return new Profiling(
        profiles,
        new ProfileUses(profiles, catalogue, scoring, index, store, access, clock),
        new ProfilePreviews(profiles, index, store, store.audit(), clock),
        scoring);
  }
}

package org.leadline.profile;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A version of a profile that somebody wants to save.
 *
 * @param name the profile's name
 * @param latest its latest version as it is known to that person; 0 for a new profile
 * @param base the profile and version that the changes are made to; version 0 for its latest
 * @param baseVersion see there
 * @param points other points than the base for some weights
 * @param about what it is for
 * @param from the first day of the scale of recency; null for that of the base
 * @param why why it is saved
 */
public record ProfileDraft(
    String name,
    int latest,
    String base,
    int baseVersion,
    Map<String, Double> points,
    String about,
    @Nullable LocalDate from,
    String why) {

  /** Copies the points. */
  public ProfileDraft {
    requireNonNull(name);
    requireNonNull(base);
    requireNonNull(about);
    requireNonNull(why);
    points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
  }
}

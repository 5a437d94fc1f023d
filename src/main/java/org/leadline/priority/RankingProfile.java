package org.leadline.priority;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What factors are worth: points in units of the score, 0 to 1000, by the names of {@code
 * ranking.json}. A name with a dot stands in a table: {@code flags.sextortion}.
 *
 * @param name the profile's name
 * @param version grows with each change of the profile
 * @param about what it is for, in a sentence
 * @param from the first day of the scale of recency, UTC
 * @param points every weight, limit and floor by name, sorted
 */
public record RankingProfile(
    String name, int version, String about, LocalDate from, Map<String, Double> points) {

  /** The largest number that a profile holds: days of its scale of recency. */
  public static final int MOST = 100_000;

  /** The largest version. */
  static final int LAST_VERSION = 1_000_000;

  /** Copies the points. */
  public RankingProfile {
    requireNonNull(name);
    requireNonNull(about);
    requireNonNull(from);
    points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
  }

  /** Name and version, {@code name@version}. */
  public String id() {
    return name + "@" + version;
  }

  /** The same points under another name. */
  RankingProfile named(String other) {
    return new RankingProfile(other, version, about, from, points);
  }
}

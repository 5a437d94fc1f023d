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

  /** A weight that a profile does not have, or out of its range. */
  public static final class InvalidWeight extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private InvalidWeight(String message) {
      super(message);
    }
  }

  /**
   * The same profile with other points for some weights.
   *
   * @throws InvalidWeight when a name is no weight of it, or points are out of range
   */
  public RankingProfile with(Map<String, Double> changes) {
    Map<String, Double> changed = new TreeMap<>(points);
    changes.forEach((weight, value) -> {
      int most = weight.endsWith("ays") ? MOST : Score.MAX;
      if (!points.containsKey(weight)) {
        throw new InvalidWeight("The profile has no such weight; `leadline profiles` lists them.");
      }
      if (!(value >= 0 && value <= most)) {
        throw new InvalidWeight("A weight is 0 to %,d.".formatted(most));
      }
      changed.put(weight, value);
    });
    return new RankingProfile(name, version, about, from, changed);
  }

  /** The same points under another name. */
  RankingProfile named(String other) {
    return new RankingProfile(other, version, about, from, points);
  }
}

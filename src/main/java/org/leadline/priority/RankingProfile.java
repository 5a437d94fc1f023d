package org.leadline.priority;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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

  /** The largest version. */
  static final int LAST_VERSION = 1_000_000;

  private static final String CEILING = "informationalCeiling";
  private static final String FLOORS = "floors.";

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

    private InvalidWeight(List<String> problems) {
      super(String.join("; ", problems));
    }
  }

  /**
   * The same profile with other points for some weights.
   *
   * @throws InvalidWeight telling every weight that it does not have, that is out of its range, or
   *     that would let informational reports above those under a floor
   */
  public RankingProfile with(Map<String, Double> changes) {
    Map<String, Double> changed = new TreeMap<>(points);
    List<String> problems = new ArrayList<>();
    if (!points.keySet().containsAll(changes.keySet())) {
      problems.add(
          "the profile lacks a weight that is named; `leadline profiles` lists its weights");
    }
    changes.forEach((weight, value) -> {
      if (points.containsKey(weight) && !WeightRange.of(weight).holds(value)) {
        problems.add(weight + " is " + WeightRange.of(weight).told());
      }
      changed.put(weight, value);
    });
    RankingProfile profile = new RankingProfile(name, version, about, from, changed);
    problems.addAll(profile.problems());
    if (!problems.isEmpty()) {
      throw new InvalidWeight(problems);
    }
    return profile;
  }

  /**
   * What must hold between its weights and does not: no flood of reports may move an urgent one.
   */
  List<String> problems() {
    double ceiling = points.getOrDefault(CEILING, 0.0);
    List<String> problems = new ArrayList<>();
    points.forEach((weight, value) -> {
      if (weight.startsWith(FLOORS) && value < ceiling + 1) {
        problems.add(
            String.format(
                Locale.ROOT,
                "%s stands above %s, by 1 at the least, so that no informational report comes before a report under it",
                weight,
                CEILING));
      }
    });
    return problems;
  }

  /** The same points under another name and version. */
  public RankingProfile as(String newName, int newVersion, String newAbout) {
    return new RankingProfile(newName, newVersion, newAbout, from, points);
  }

  /** The same points under another name. */
  RankingProfile named(String other) {
    return as(other, version, about);
  }
}

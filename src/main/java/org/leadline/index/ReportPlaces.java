package org.leadline.index;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where the documents of one report say that something or somebody is, in lower case.
 *
 * @param cities cities; empty when none is stated
 * @param regions states or regions; empty when none is stated
 */
public record ReportPlaces(SortedSet<String> cities, SortedSet<String> regions) {

  /** Nothing is stated. */
  public static final ReportPlaces NONE = new ReportPlaces(new TreeSet<>(), new TreeSet<>());

  /** Copies the sets. */
  public ReportPlaces {
    cities = Collections.unmodifiableSortedSet(new TreeSet<>(cities));
    regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
  }

  /** Whether a city is the same, or a region where one of the two states no city. */
  public boolean meets(ReportPlaces other) {
    return (cities.isEmpty() || other.cities.isEmpty())
        ? haveCommon(regions, other.regions)
        : haveCommon(cities, other.cities);
  }

  private static boolean haveCommon(Set<String> some, Set<String> others) {
    return !Collections.disjoint(some, others);
  }

  /** Prints nothing: where somebody is, is report content. */
  @Override
  public String toString() {
    return "ReportPlaces[]";
  }
}

package org.leadline.access;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a caller may see: which units' reports, and whether values of child victims are among what
 * is seen. Every number in an answer is computed over this and nothing else. There are few distinct
 * visibilities, so answers may be cached by it; equality is by content.
 *
 * @param allUnits whether reports of every unit are seen, those without a unit included
 * @param units the units whose reports are seen, in alphabetical order; empty when {@code allUnits}
 * @param childVictimValues whether values with the role of a child victim are searched, counted,
 *     linked on and shown
 */
public record Visibility(boolean allUnits, SortedSet<String> units, boolean childVictimValues) {

  /**
   * The unit of reports that no unit was given for; seen by supervisors and administrators only.
   */
  public static final String UNASSIGNED = "unassigned";

  /** Copies the units. */
  public Visibility {
    units =
        allUnits
            ? Collections.emptySortedSet()
            : Collections.unmodifiableSortedSet(new TreeSet<>(units));
  }

  /** Sees every report and every value. Only the composition root may ask for it. */
  public static Visibility everything() {
    return new Visibility(true, Collections.emptySortedSet(), true);
  }

  /** Sees the reports of these units. */
  public static Visibility ofUnits(Collection<String> units, boolean childVictimValues) {
    return new Visibility(false, new TreeSet<>(units), childVictimValues);
  }

  /** Whether a report that belongs to these units is seen. */
  public boolean sees(Collection<String> reportUnits) {
    return allUnits || reportUnits.stream().anyMatch(units::contains);
  }
}

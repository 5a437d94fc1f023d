package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.leadline.index.Levels;

/**
 * Which values of one facet are asked for.
 *
 * @param containing what they contain, whatever their case; of values within one another the part
 *     of their own; empty for all
 * @param within the value in which they lie directly; empty for any
 */
public record FacetPart(String containing, String within) {

  /** Checks that both are given. */
  public FacetPart {
    requireNonNull(within);
    containing = containing.toLowerCase(Locale.ROOT);
  }

  /** Whether all values are asked for. */
  boolean isAll() {
    return containing.isEmpty() && within.isEmpty();
  }

  /**
   * Whether a value is asked for.
   *
   * @param levels whether the facet's values lie within one another
   */
  boolean holds(String value, boolean levels) {
    String own = levels ? Levels.name(value) : value;
    return own.toLowerCase(Locale.ROOT).contains(containing)
        && (within.isEmpty() || (levels && Levels.parent(value).equals(within)));
  }

  /** Prints nothing of the content. */
  @Override
  public String toString() {
    return "FacetPart[]";
  }
}

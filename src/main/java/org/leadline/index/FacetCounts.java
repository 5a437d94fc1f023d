package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The counts of one facet field.
 *
 * @param field the field
 * @param values most frequent first, ties alphabetical; dates ascending
 * @param distinct how many distinct values there are in all, so that a cut list can say so
 * @param partial whether a time limit ended the search early, so that counts and {@code distinct}
 *     are a lower bound
 */
public record FacetCounts(String field, List<Value> values, long distinct, boolean partial) {

  /**
   * One value and the number of reports that have it, exact unless the counts are partial.
   *
   * @param value the value as shown and as used in filters
   * @param count reports
   */
  public record Value(String value, long count) {}

  /** Copies the values. */
  public FacetCounts {
    requireNonNull(field);
    values = List.copyOf(values);
  }
}

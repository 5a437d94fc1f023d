package org.leadline.casework;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which reports of the queue are wanted.
 *
 * @param facets facet field to chosen values: a report must have one of the values in each field
 * @param preservation the ranges of days for which the provider still preserves what it reported;
 *     empty for any
 * @param unread only reports that the caller has not read in their version of now
 * @param unassigned only reports that nobody works on
 */
public record QueueFilter(
    Map<String, List<String>> facets,
    List<Preservation.Band> preservation,
    boolean unread,
    boolean unassigned) {

  /** Every report. */
  public static final QueueFilter NONE = of(Map.of());

  /** Copies the collections. */
  public QueueFilter {
    Map<String, List<String>> copy = new TreeMap<>();
    facets.forEach((field, values) -> copy.put(field, List.copyOf(values)));
    facets = Collections.unmodifiableMap(copy);
    preservation = preservation.stream().distinct().sorted().toList();
  }

  /** Reports by their facets alone. */
  public static QueueFilter of(Map<String, List<String>> facets) {
    return new QueueFilter(facets, List.of(), false, false);
  }
}

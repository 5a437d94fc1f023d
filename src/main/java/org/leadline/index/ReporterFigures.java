package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many reports of one reporter have which values.
 *
 * @param reporter the name as written; empty for reports without one
 * @param reports how many there are
 * @param facets for each facet field that was asked for, how many of these have each value
 */
public record ReporterFigures(
    String reporter, long reports, Map<String, Map<String, Long>> facets) {

  /** Copies the counts, by name. */
  public ReporterFigures {
    requireNonNull(reporter);
    Map<String, Map<String, Long>> copy = new TreeMap<>();
    facets.forEach(
        (field, counts) -> copy.put(field, Collections.unmodifiableMap(new TreeMap<>(counts))));
    facets = Collections.unmodifiableMap(copy);
  }
}

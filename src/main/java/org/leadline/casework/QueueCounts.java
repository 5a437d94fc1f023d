package org.leadline.casework;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.leadline.index.FacetCounts;

/**
 * How the reports of a queue are spread, each part regardless of its own filter and by all others.
 *
 * @param facets in the order asked for
 * @param preservation reports by the days for which the provider still preserves what it reported
 * @param unread how many the caller has not read
 * @param unassigned how many nobody works on
 */
public record QueueCounts(
    List<FacetCounts> facets,
    Map<Preservation.Band, Long> preservation,
    long unread,
    long unassigned) {

  /** Copies the collections. */
  public QueueCounts {
    facets = List.copyOf(facets);
    Map<Preservation.Band, Long> copy = new EnumMap<>(Preservation.Band.class);
    copy.putAll(preservation);
    preservation = Collections.unmodifiableMap(copy);
  }
}

package org.leadline.search;

import java.time.Duration;
import java.util.List;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;
import org.leadline.index.Field;
import org.leadline.index.Fields;

/**
 * How searches are answered: what {@code search.json} says.
 *
 * @param facets names of the facet fields that are counted when a request does not name its own
 * @param concurrentSearches how many searches run at the same time
 * @param waitForTurn how long a further search waits for its turn
 * @param cachedFacets how many sets of facet counts are kept
 * @param cachedIdentifiers how many summaries of identifier pages are kept
 * @param bundle from how many matching reports on what repeats one file or one event is one row
 * @param companions how many keys an identifier page lists of those it occurs with
 */
public record SearchSettings(
    List<String> facets,
    int concurrentSearches,
    Duration waitForTurn,
    int cachedFacets,
    int cachedIdentifiers,
    int bundle,
    int companions) {

  /** Copies the list. */
  public SearchSettings {
    facets = List.copyOf(facets);
  }

  /** Reads {@code search.json}; problems go to the folder's list of problems. */
  public static SearchSettings from(ConfigFolder folder, Fields fields) {
    try (ConfigNode root = folder.read("search.json")) {
      List<String> facets = root.texts("facets");
      for (String name : facets) {
        if (fields.find(name).filter(Field::facet).isEmpty()) {
          root.problem("facets", name + " is no facet of fields.json");
        }
      }
      return new SearchSettings(
          facets,
          root.integer("concurrentSearches", 16, 1, 1000),
          Duration.ofMillis(root.integer("waitMilliseconds", 2000, 0, 60_000)),
          root.integer("cachedFacets", 500, 0, 100_000),
          root.integer("cachedIdentifiers", 500, 0, 100_000),
          root.integer("bundle", 10, 2, 1_000_000),
          root.integer("companions", 100, 1, 1000));
    }
  }
}

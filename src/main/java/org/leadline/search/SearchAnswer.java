package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadline.index.FacetCounts;
import org.leadline.search.spelling.Meant;

/**
 * The answer to a search. Everything in it was read from one state of the index.
 *
 * @param total how many reports match; exact unless {@code partial}
 * @param partial whether a time limit ended the search for hits early; whether it ended the
 *     counting of a facet stands with its counts
 * @param generation the generation of the index that answered
 * @param profile the priority profile behind the scores, {@code name@version}
 * @param hits the page of hits
 * @param facets counts in the order asked for
 * @param next the cursor of the following page; null when this page is the last
 * @param recognised the values that were recognised in the query, in their order there
 * @param like which names were taken for those that the query asks for by likeness
 * @param didYouMean queries that may have been meant where this one finds next to nothing, those
 *     that find most first
 */
public record SearchAnswer(
    long total,
    boolean partial,
    long generation,
    String profile,
    List<SearchHit> hits,
    List<FacetCounts> facets,
    @Nullable String next,
    List<Recognised> recognised,
    List<NamesLike> like,
    List<Meant> didYouMean) {

  /** Copies the lists. */
  public SearchAnswer {
    requireNonNull(profile);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    recognised = List.copyOf(recognised);
    like = List.copyOf(like);
    didYouMean = List.copyOf(didYouMean);
  }

  /** The facet fields whose counts are a lower bound, because a time limit ended their search. */
  public List<String> facetsPartial() {
    return facets.stream().filter(FacetCounts::partial).map(FacetCounts::field).toList();
  }

  /** The values of each facet by its field, in the order asked for. */
  public Map<String, List<FacetCounts.Value>> facetValues() {
    return byField(FacetCounts::values);
  }

  /** How many different values each facet has, by its field, in the order asked for. */
  public Map<String, Long> facetTotals() {
    return byField(FacetCounts::distinct);
  }

  private <T> Map<String, T> byField(Function<FacetCounts, T> of) {
    Map<String, T> byField = new LinkedHashMap<>();
    facets.forEach(counts -> byField.put(counts.field(), of.apply(counts)));
    return Collections.unmodifiableMap(byField);
  }
}

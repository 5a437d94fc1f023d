package org.leadline.search.sweep;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadline.index.FacetCounts;
import org.leadline.index.Swept;
import org.leadline.report.IdentifierKind;

/**
 * What a sweep found, in numbers that add up: {@code rows} is the sum of {@code outcomes}; the
 * reports of all distinct hits, value by value, and the values of all reports, report by report,
 * are both {@code pairs}.
 *
 * @param rows how many values were read, repeated and unreadable ones included
 * @param distinct how many differ, unreadable ones left out
 * @param repeated how many repeat a value that stands above them
 * @param passedOver how many cells of CSV were no value by themselves
 * @param outcomes how many rows have each outcome, all outcomes in their order
 * @param kinds how many rows there are of each kind, by its name; unreadable ones left out
 * @param reports how many reports hold at least one hit
 * @param pairs over all distinct hits, how many reports hold each
 * @param noiseReports how many reports hold at least one hit or noise
 * @param holders the reports that hold the most hits, most first
 * @param facets over the reports that hold a hit
 * @param generation the generation of the index that answered
 * @param partial whether a time limit cut any count, so that it is a lower bound
 */
public record SweepSummary(
    int rows,
    int distinct,
    int repeated,
    long passedOver,
    Map<SweepOutcome, Integer> outcomes,
    Map<IdentifierKind, Integer> kinds,
    long reports,
    long pairs,
    long noiseReports,
    List<Swept.Holder> holders,
    List<FacetCounts> facets,
    long generation,
    boolean partial) {

  /** How many of the reports that hold the most values are listed; a search finds the others. */
  public static final int MOST_HOLDERS = 100;

  /** Copies the collections. */
  public SweepSummary {
    outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
    kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
    holders = List.copyOf(holders);
    facets = List.copyOf(facets);
  }

  /** How many rows have an outcome. */
  public int rows(SweepOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }
}

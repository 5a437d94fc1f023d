package org.leadline.link;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadline.index.Evidence;
import org.leadline.report.ReportId;

/**
 * The reports whose link does not follow from the keys that they hold. The index counts by keys
 * alone; these set its counts right, so that totals are exact.
 *
 * @param silent reports that hold a linking key and make no link, because they only name it as
 *     contact data or in boilerplate; true for boilerplate, which counts as a demoted share
 * @param held the keys of these reports and of those that are linked without a shared key
 */
record Exceptions(Map<ReportId, Boolean> silent, Map<ReportId, Set<String>> held) {

  /**
   * Reads what these reports hold.
   *
   * @param named reports that are linked by their number and hold no linking key
   */
  static Exceptions read(
      LinkSource source, Map<ReportId, Boolean> silent, Collection<ReportId> named) {
    Map<ReportId, Set<String>> held = new TreeMap<>();
    silent.keySet().forEach(id -> held.put(id, terms(source, id)));
    named.forEach(id -> held.put(id, terms(source, id)));
    return new Exceptions(new LinkedHashMap<>(silent), held);
  }

  private static Set<String> terms(LinkSource source, ReportId id) {
    Set<String> terms = new TreeSet<>();
    for (Evidence place : source.evidence(id)) {
      terms.add(place.term());
    }
    return terms;
  }

  /** What is to be added to the number of reports that hold any of these and no linking key. */
  long correction(Collection<String> any) {
    return held.entrySet().stream()
        .filter(entry -> any.stream().anyMatch(entry.getValue()::contains))
        .mapToLong(entry -> silent.containsKey(entry.getKey()) ? 1 : -1)
        .sum();
  }

  /** The same for demoted keys, where a report that is silent by boilerplate counts anyway. */
  long demotedCorrection(Collection<String> demoted) {
    return correction(demoted)
        + silent.entrySet().stream()
            .filter(Map.Entry::getValue)
            .filter(entry ->
                held.getOrDefault(entry.getKey(), Set.of()).stream().noneMatch(demoted::contains))
            .count();
  }
}

package org.leadline.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadline.index.Evidence;
import org.leadline.report.Manner;
import org.leadline.report.Origin;

/**
 * The values that texts of providers mention often enough to be boilerplate: whether they are
 * depends on how many reports there are of each provider, and so on reports that do not hold them.
 * For one thread at a time.
 */
final class Watched {

  private final Boilerplate boilerplate;
  private final Map<String, Map<String, Long>> holding = new HashMap<>();
  private Map<String, Long> all = Map.of();

  Watched(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  static boolean isMentioned(List<Evidence> places) {
    return places.stream()
        .anyMatch(place -> place.manner() == Manner.MENTIONED && place.origin() == Origin.PROVIDER);
  }

  void clear(LinkSource source) {
    holding.clear();
    all = boilerplate.reports(source);
  }

  void watch(String term, LinkSource source) {
    holding.put(term, boilerplate.holding(term, source));
  }

  /**
   * Goes on to another state of the index.
   *
   * @param touched digests of all keys that changed reports hold or held
   * @return the values that are boilerplate of a provider in one state and not in the other
   */
  Set<String> update(Collection<Integer> touched, LinkSource source) {
    Map<String, Long> now = boilerplate.reports(source);
    Set<String> turned = new HashSet<>();
    for (Map.Entry<String, Map<String, Long>> entry : holding.entrySet()) {
      String term = entry.getKey();
      Map<String, Long> before = entry.getValue();
      Map<String, Long> after =
          touched.contains(KeyDigests.of(term)) ? boilerplate.holding(term, source) : before;
      if (turns(before, after, now)) {
        turned.add(term);
      }
      entry.setValue(after);
    }
    all = now;
    return turned;
  }

  private boolean turns(Map<String, Long> before, Map<String, Long> after, Map<String, Long> now) {
    Set<String> families = new HashSet<>(before.keySet());
    families.addAll(after.keySet());
    return families.stream()
        .anyMatch(family ->
            boilerplate.isStanding(before.getOrDefault(family, 0L), all.getOrDefault(family, 0L))
                != boilerplate.isStanding(
                    after.getOrDefault(family, 0L), now.getOrDefault(family, 0L)));
  }
}

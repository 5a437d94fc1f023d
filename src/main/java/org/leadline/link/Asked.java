package org.leadline.link;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadline.access.Visibility;
import org.leadline.report.ReportId;

/**
 * What is asked of the neighbours of a report.
 *
 * @param report the report
 * @param ownNumber the term by which other reports name this one
 * @param frequencies how many reports hold each of its terms
 * @param rule which places may link
 * @param visibility who asks
 */
record Asked(
    ReportId report,
    Optional<String> ownNumber,
    Map<String, Long> frequencies,
    PlaceRule rule,
    Visibility visibility) {

  /**
   * The terms that make a link of whoever holds them. What this report alone holds is left out: of
   * a report's values most are its own, and each costs a look into the index.
   */
  Set<String> linking(OwnKeys keys) {
    Set<String> terms = new LinkedHashSet<>();
    keys.linking()
        .forEach((term, key) -> {
          if (key.documentFrequency() > 1) {
            terms.add(term);
          }
        });
    ownNumber.filter(term -> naming() > 0).ifPresent(terms::add);
    return terms;
  }

  long frequency(String term) {
    return frequencies.getOrDefault(term, 1L);
  }

  long naming() {
    return ownNumber.map(term -> frequencies.getOrDefault(term, 0L)).orElse(0L);
  }
}

package org.leadline.link;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadline.report.KeyKind;
import org.leadline.report.ReportId;

/**
 * What is asked about one report.
 *
 * @param source where it is asked
 * @param report the report
 * @param frequencies how many reports hold each of its keys, and its own number
 * @param rule which places may link
 * @param keys its keys, sorted
 */
record Asked(
    LinkSource source,
    ReportId report,
    Map<String, Long> frequencies,
    PlaceRule rule,
    OwnKeys keys) {

  /** The term by which other reports name a report; empty when it has no number. */
  static Optional<String> numberTerm(ReportId report) {
    return report.source().equals(ReportId.CYBERTIP)
        ? Optional.of(KeyKind.REPORT.prefix() + ":" + report.id())
        : Optional.empty();
  }

  /**
   * The terms that make a link of whoever holds them. What this report alone holds is left out: of
   * a report's values most are its own, and each costs a look into the index.
   */
  Set<String> linking() {
    Set<String> terms = new LinkedHashSet<>();
    keys.linking()
        .forEach((term, key) -> {
          if (key.documentFrequency() > 1) {
            terms.add(term);
          }
        });
    numberTerm(report).filter(term -> naming() > 0).ifPresent(terms::add);
    return terms;
  }

  long frequency(String term) {
    return frequencies.getOrDefault(term, 1L);
  }

  /** How many reports name this one's number. */
  long naming() {
    return numberTerm(report).map(term -> frequencies.getOrDefault(term, 0L)).orElse(0L);
  }

  /** How many other reports hold any of these keys and none that links. */
  long holding(List<String> any) {
    return any.isEmpty() ? 0 : source.countHolding(report, any, linking());
  }
}

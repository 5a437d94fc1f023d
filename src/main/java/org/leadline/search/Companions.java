package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadline.index.FacetCounts;
import org.leadline.index.HeldValue;
import org.leadline.report.Codes;
import org.leadline.report.MatchKey;

/**
 * Counts what reports say about one key: how they write it, whose it is, and which other keys they
 * hold. Each counts once a report. For one thread.
 */
final class Companions {

  private static final Comparator<FacetCounts.Value> MOST_FREQUENT =
      Comparator.comparingLong(FacetCounts.Value::count)
          .reversed()
          .thenComparing(FacetCounts.Value::value);

  private final String term;
  private final Map<String, Long> writtenForms = new HashMap<>();
  private final Map<String, Long> roles = new HashMap<>();
  private final Map<String, Long> services = new HashMap<>();
  private final Map<String, Long> together = new HashMap<>();
  private final Map<String, MatchKey> keys = new HashMap<>();
  private long examined;

  Companions(String term) {
    this.term = term;
  }

  /** The values of one report. */
  void add(List<HeldValue> report) {
    Set<String> written = new HashSet<>();
    Set<String> held = new HashSet<>();
    Set<String> by = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (HeldValue value : report) {
      if (holdsTerm(value)) {
        written.add(value.written());
        held.add(Codes.of(value.role()));
        String service = value.service();
        if (service != null && !service.isBlank()) {
          by.add(service);
        }
      } else if (value.role().links()) {
        for (MatchKey key : KeyReading.meant(value.keys())) {
          others.add(key.term());
          keys.putIfAbsent(key.term(), key);
        }
      }
    }
    others.remove(term);
    count(writtenForms, written);
    count(roles, held);
    count(services, by);
    count(together, others);
    examined++;
  }

  long examined() {
    return examined;
  }

  List<FacetCounts.Value> writtenForms() {
    return sorted(writtenForms);
  }

  List<FacetCounts.Value> roles() {
    return sorted(roles);
  }

  List<FacetCounts.Value> services() {
    return sorted(services);
  }

  /** The terms of the other keys, most frequent first. */
  List<FacetCounts.Value> together() {
    return sorted(together);
  }

  /** One of {@link #together}. */
  MatchKey key(String other) {
    return requireNonNull(keys.get(other));
  }

  private boolean holdsTerm(HeldValue value) {
    return value.keys().stream().anyMatch(key -> key.term().equals(term));
  }

  private static void count(Map<String, Long> counts, Set<String> values) {
    values.forEach(value -> counts.merge(value, 1L, Long::sum));
  }

  private static List<FacetCounts.Value> sorted(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> new FacetCounts.Value(entry.getKey(), entry.getValue()))
        .sorted(MOST_FREQUENT)
        .toList();
  }
}

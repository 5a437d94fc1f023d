package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.leadline.index.FacetCounts;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Report;

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

  void add(Report report) {
    Set<String> written = new HashSet<>();
    Set<String> held = new HashSet<>();
    Set<String> by = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (Occurrence occurrence : report.occurrences()) {
      if (holdsTerm(occurrence)) {
        written.add(occurrence.raw());
        held.add(occurrence.place().role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        String service = occurrence.hints().service();
        if (service != null && !service.isBlank()) {
          by.add(service);
        }
      } else if (occurrence.place().role().links()) {
        for (MatchKey key : KeyReading.meant(occurrence.keys())) {
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

  private boolean holdsTerm(Occurrence occurrence) {
    return occurrence.keys().stream().anyMatch(key -> key.term().equals(term));
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

package org.leadline.link;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leadline.index.ReportPlaces;
import org.leadline.report.KeyKind;
import org.leadline.report.ReportId;

/**
 * Names the reports behind suggestions, and compares places where a name is the same: one name in
 * one town is worth a look before one name anywhere. Of values that more reports hold than their
 * kind's {@code hub} only the count is told. Safe for many threads.
 *
 * @param settings how frequent a value may be
 */
record LookAlikes(LinkSettings settings) {

  List<LinkSuggestion> named(LinkSource source, ReportId report, FoundLinks found) {
    if (found.suggestions().isEmpty()) {
      return List.of();
    }
    Set<ReportId> known = new HashSet<>(Set.of(report));
    found.links().forEach(link -> known.add(link.reportId()));
    return found.suggestions().stream()
        .map(suggestion -> named(source, report, suggestion, known))
        .toList();
  }

  private LinkSuggestion named(
      LinkSource source, ReportId report, LinkSuggestion suggestion, Set<ReportId> known) {
    KeyKind kind = OwnKeys.kind(suggestion.key());
    if (suggestion.documentFrequency() > settings.rule(kind).hub()) {
      return suggestion;
    }
    Set<ReportId> others = new TreeSet<>();
    source
        .snapshot()
        .holders(
            List.of(suggestion.key()),
            source.visibility(),
            holder -> {
              if (!known.contains(holder.report())) {
                others.add(holder.report());
              }
            });
    Set<ReportId> near = kind == KeyKind.NAME ? near(source, report, others) : Set.of();
    List<ReportId> first =
        others.stream()
            .sorted(
                Comparator.<ReportId, Boolean>comparing(other -> !near.contains(other))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(LinkSuggestion.SHOWN)
            .toList();
    return suggestion.naming(first, near.size(), why(suggestion, near.size()));
  }

  private static Set<ReportId> near(LinkSource source, ReportId report, Set<ReportId> others) {
    Set<ReportId> all = new TreeSet<>(others);
    all.add(report);
    Map<ReportId, ReportPlaces> places = source.snapshot().places(all, source.visibility());
    ReportPlaces here = places.getOrDefault(report, ReportPlaces.NONE);
    Set<ReportId> near = new HashSet<>();
    for (ReportId other : others) {
      if (here.meets(places.getOrDefault(other, ReportPlaces.NONE))) {
        near.add(other);
      }
    }
    return near;
  }

  private static String why(LinkSuggestion suggestion, int near) {
    return switch (near) {
      case 0 -> suggestion.why();
      case 1 -> "the same name, and in one report the same place";
      default -> "the same name, and in " + near + " reports the same place";
    };
  }
}

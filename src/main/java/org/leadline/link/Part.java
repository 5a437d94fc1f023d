package org.leadline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.leadline.index.Evidence;
import org.leadline.index.Neighbour;
import org.leadline.report.KeyKind;
import org.leadline.report.ReportId;

/**
 * Some reports that may be strongly linked, read once and whole, while all pairs of them are
 * weighed. For one thread.
 */
final class Part {

  private final LinkSource all;
  private final Map<ReportId, Neighbour> reports = new HashMap<>();
  private final Map<ReportId, Profile> profiles = new HashMap<>();
  private final Set<String> several = new HashSet<>();
  private final Map<String, Long> frequencies;

  Part(LinkSource all, List<Neighbour> read) {
    this.all = all;
    Set<String> once = new HashSet<>();
    Set<String> asked = new HashSet<>();
    for (Neighbour one : read) {
      reports.put(one.report(), one);
      Asked.numberTerm(one.report()).ifPresent(asked::add);
      for (String term : KeyDigests.terms(one.evidence())) {
        if (isNumber(term) || !once.add(term)) {
          several.add(term);
        }
      }
    }
    asked.addAll(several);
    frequencies = new HashMap<>(all.frequencies(asked));
    asked.forEach(term -> frequencies.putIfAbsent(term, 0L));
  }

  private static boolean isNumber(String term) {
    return OwnKeys.kind(term) == KeyKind.REPORT;
  }

  /** The report, as far as it was read. */
  Neighbour read(ReportId report) {
    Neighbour one = reports.get(report);
    return one == null ? new Neighbour(report, all.reporter(report), all.evidence(report)) : one;
  }

  /** Its places whose keys others of these hold too, and those that name other reports. */
  List<Evidence> sharable(ReportId report) {
    List<Evidence> sharable = new ArrayList<>();
    for (Evidence place : read(report).evidence()) {
      if (several.contains(place.term())) {
        sharable.add(place);
      }
    }
    return sharable;
  }

  Profile profile(ReportId report, Predicate<String> noise) {
    return profiles.computeIfAbsent(report, id -> Profile.of(read(id).evidence(), noise));
  }

  /** How many reports of all hold each term. */
  Map<String, Long> frequencies(ReportId holder, Collection<String> terms) {
    Map<String, Long> found = new HashMap<>();
    for (String term : terms) {
      Long known = frequencies.get(term);
      if (known == null) {
        return all.frequenciesOf(holder, terms);
      }
      if (known > 0) {
        found.put(term, known);
      }
    }
    return found;
  }
}

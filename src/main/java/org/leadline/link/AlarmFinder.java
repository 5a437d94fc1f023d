package org.leadline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadline.access.Visibility;
import org.leadline.index.Evidence;
import org.leadline.index.Hit;
import org.leadline.index.IndexSnapshot;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/**
 * Finds every alarm: looks at the values of child victims alone, which few reports have, and asks
 * for the links of those reports whose values others hold too. Safe for many threads.
 */
final class AlarmFinder {

  private final LinkFinder finder;
  private final LinkSettings settings;

  AlarmFinder(LinkRules rules) {
    this.finder = rules.finder();
    this.settings = rules.settings();
  }

  /** All of them, in the order of {@link AlarmRequest#ORDER}. */
  List<Alarm> find(IndexSnapshot snapshot, Visibility visibility) {
    Map<ReportId, Set<String>> victims = new TreeMap<>();
    snapshot.victims(
        visibility, holder -> victims.put(holder.report(), personal(holder.evidence())));
    LinkSource source = LinkSource.of(snapshot, visibility);
    keepShared(victims, source);
    List<Alarm> alarms = new ArrayList<>();
    victims.forEach((report, terms) -> alarms.addAll(of(source, report, terms)));
    alarms.sort(AlarmRequest.ORDER);
    return List.copyOf(alarms);
  }

  private Set<String> personal(List<Evidence> places) {
    Set<String> terms = new HashSet<>();
    for (Evidence place : places) {
      if (place.role() == Role.CHILD_VICTIM && settings.rule(OwnKeys.kind(place.term())).person()) {
        terms.add(place.term());
      }
    }
    return terms;
  }

  /** Of most victims nothing stands in another report. */
  private static void keepShared(Map<ReportId, Set<String>> victims, LinkSource source) {
    Set<String> terms = new TreeSet<>();
    victims.values().forEach(terms::addAll);
    Map<String, Long> frequencies = source.frequencies(terms);
    victims.values().forEach(own -> own.removeIf(term -> frequencies.getOrDefault(term, 0L) < 2));
    victims.values().removeIf(Set::isEmpty);
  }

  /**
   * The alarms among some reports, by their ids.
   *
   * @param victims those of them that may have a child victim
   */
  List<Opposed> among(LinkSource source, Set<ReportId> reports, Collection<ReportId> victims) {
    Map<ReportId, Set<String>> terms = new TreeMap<>();
    victims.forEach(victim -> terms.put(victim, personal(source.evidence(victim))));
    terms.values().removeIf(Set::isEmpty);
    if (terms.isEmpty()) {
      return List.of();
    }
    keepShared(terms, source);
    List<Opposed> opposed = new ArrayList<>();
    terms.forEach((victim, own) ->
        crossing(source, victim, own).keySet().stream()
            .filter(reports::contains)
            .forEach(other -> opposed.add(new Opposed(victim, other))));
    return opposed;
  }

  /** The alarms in which a report has the victim. */
  private List<Alarm> of(LinkSource source, ReportId report, Set<String> terms) {
    return alarms(source, report, crossing(source, report, terms));
  }

  private Map<ReportId, List<LinkReason>> crossing(
      LinkSource source, ReportId report, Set<String> terms) {
    Map<ReportId, List<LinkReason>> crossing = new TreeMap<>();
    for (Link link : finder.linked(source, report)) {
      if (link.alarm()) {
        Set<String> reported = reported(source.evidence(link.reportId()));
        List<LinkReason> reasons =
            link.reasons().stream()
                .filter(reason -> terms.contains(reason.key()) && reported.contains(reason.key()))
                .toList();
        if (!reasons.isEmpty()) {
          crossing.put(link.reportId(), reasons);
        }
      }
    }
    return crossing;
  }

  private static List<Alarm> alarms(
      LinkSource source, ReportId report, Map<ReportId, List<LinkReason>> crossing) {
    if (crossing.isEmpty()) {
      return List.of();
    }
    Set<ReportId> wanted = new HashSet<>(crossing.keySet());
    wanted.add(report);
    Map<ReportId, Hit> hits = source.snapshot().cards(wanted, source.visibility());
    Hit victim = hits.get(report);
    List<Alarm> alarms = new ArrayList<>();
    crossing.forEach((other, reasons) -> {
      Hit hit = hits.get(other);
      if (victim != null && hit != null) {
        alarms.add(new Alarm(victim, hit, reasons));
      }
    });
    return alarms;
  }

  private static Set<String> reported(List<Evidence> places) {
    Set<String> terms = new HashSet<>();
    for (Evidence place : places) {
      if (place.role() == Role.REPORTED_USER) {
        terms.add(place.term());
      }
    }
    return terms;
  }
}

package org.leadline.link;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadline.access.Visibility;
import org.leadline.index.Evidence;
import org.leadline.index.IndexSnapshot;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/**
 * What links say of a report that has just arrived. Nobody is told, so that nothing is audited:
 * whoever is alerted is told by an answer of its own. Safe for many threads.
 */
public final class ArrivingLinks {

  private final LinkFinder finder;
  private final LinkSettings settings;

  ArrivingLinks(LinkRules rules) {
    this.finder = rules.finder();
    this.settings = rules.settings();
  }

  /** The match-key terms by which other reports can be linked to a report. */
  public List<String> terms(IndexSnapshot snapshot, ReportId report, Visibility visibility) {
    Set<String> terms = new TreeSet<>();
    snapshot.evidence(report, visibility).forEach(place -> terms.add(place.term()));
    Asked.numberTerm(report).ifPresent(terms::add);
    return List.copyOf(terms);
  }

  /** The link between two reports; empty when there is none, or one of them is not seen. */
  public Optional<Link> between(
      IndexSnapshot snapshot, ReportId report, ReportId other, Visibility visibility) {
    return links(snapshot, report, visibility).stream()
        .filter(link -> link.reportId().equals(other))
        .findFirst();
  }

  /** The reports with which a report is strongly linked, by id. */
  public List<ReportId> strong(IndexSnapshot snapshot, ReportId report, Visibility visibility) {
    return snapshot.cards(List.of(report), visibility).isEmpty()
        ? List.of()
        : finder.strong(LinkSource.of(snapshot, visibility), report).stream()
            .map(Link::reportId)
            .sorted()
            .toList();
  }

  /**
   * The reports with which a report is strongly linked, and would not be by what it held before, by
   * id.
   *
   * @param before the match-key terms that it held
   */
  public List<ReportId> newlyStrong(
      IndexSnapshot snapshot, ReportId report, Set<String> before, Visibility visibility) {
    Set<String> known = new HashSet<>(before);
    Asked.numberTerm(report).ifPresent(known::add);
    return links(snapshot, report, visibility).stream()
        .filter(link -> link.strength() == LinkStrength.STRONG)
        .filter(link ->
            !isStrong(
                link.reasons().stream().filter(reason -> known.contains(reason.key())).toList()))
        .map(Link::reportId)
        .sorted()
        .toList();
  }

  private boolean isStrong(List<LinkReason> reasons) {
    return settings.strength(Joiner.score(reasons)) == LinkStrength.STRONG
        && reasons.stream()
            .anyMatch(reason -> reason.weight() > 0 && reason.atMost() == LinkStrength.STRONG);
  }

  /**
   * The reports with which a report shares a value that is a child victim's in the one and a
   * reported user's in the other, by id.
   *
   * @param report one that holds such a value in either role
   */
  public List<ReportId> crossed(IndexSnapshot snapshot, ReportId report, Visibility visibility) {
    return links(snapshot, report, visibility).stream()
        .filter(Link::alarm)
        .map(Link::reportId)
        .sorted()
        .toList();
  }

  private List<Link> links(IndexSnapshot snapshot, ReportId report, Visibility visibility) {
    if (snapshot.cards(List.of(report), visibility).isEmpty()) {
      return List.of();
    }
    return finder.find(LinkSource.of(snapshot, visibility), report, KeyScope.ALL, true).links();
  }

  /**
   * Whether a report may be crossed with another: it holds a value of a child victim that others
   * hold too, or a reported user's that is among these.
   *
   * @param victims {@link #victims}; those of the report are added
   */
  public boolean mayCross(
      IndexSnapshot snapshot, ReportId report, Set<String> victims, Visibility visibility) {
    Set<String> own = new HashSet<>();
    boolean reported = false;
    for (Evidence place : snapshot.evidence(report, visibility)) {
      if (isPerson(place, Role.CHILD_VICTIM)) {
        own.add(place.term());
      } else if (isPerson(place, Role.REPORTED_USER)) {
        reported |= victims.contains(place.term());
      }
    }
    victims.addAll(own);
    return reported
        || (!own.isEmpty()
            && snapshot.documentFrequencies(own, visibility).values().stream()
                .anyMatch(count -> count > 1));
  }

  /** The terms of persons that are child victims in any report. */
  public Set<String> victims(IndexSnapshot snapshot, Visibility visibility) {
    Set<String> terms = new HashSet<>();
    snapshot.victims(
        visibility,
        holder -> {
          for (Evidence place : holder.evidence()) {
            if (isPerson(place, Role.CHILD_VICTIM)) {
              terms.add(place.term());
            }
          }
        });
    return terms;
  }

  private boolean isPerson(Evidence place, Role role) {
    return place.role() == role && settings.rule(OwnKeys.kind(place.term())).person();
  }
}

package org.leadline.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.report.ReportId;

/** Finds the strong links of a report and whom they are about. Safe for many threads. */
final class Binder {

  private final LinkFinder finder;
  private final LinkSettings settings;
  private final Doubts doubts;

  Binder(LinkFinder finder, LinkSettings settings) {
    this.finder = finder;
    this.settings = settings;
    this.doubts = new Doubts(settings);
  }

  /** The reports that a report is strongly linked to. */
  List<Link> strong(LinkSource source, ReportId report) {
    return finder.strong(source, report);
  }

  /** What is to be kept with a report: its links to reports with larger ids. */
  List<Bond> bonds(LinkSource source, ReportId report) {
    return bonds(report, strong(source, report));
  }

  List<Bond> bonds(ReportId report, List<Link> strong) {
    List<Bond> bonds = new ArrayList<>();
    for (Link link : strong) {
      if (report.compareTo(link.reportId()) < 0) {
        bind(link, bonds);
      }
    }
    return List.copyOf(bonds);
  }

  /** One bond for each pair of reported users that some fact of weight is about. */
  private void bind(Link link, List<Bond> bonds) {
    Map<List<Integer>, List<LinkReason>> byPersons = new LinkedHashMap<>();
    for (LinkReason reason : link.reasons()) {
      if (reason.weight() >= settings.possibleFrom()) {
        List<Integer> persons =
            List.of(
                Persona.at(0, reason.pathHere()).place(),
                Persona.at(1, reason.pathThere()).place());
        byPersons.computeIfAbsent(persons, each -> new ArrayList<>()).add(reason);
      }
    }
    if (byPersons.isEmpty()) {
      bonds.add(new Bond(link.reportId(), 0, 0, link.score(), false));
    }
    byPersons.forEach((persons, reasons) ->
        bonds.add(
            new Bond(
                link.reportId(),
                persons.getFirst(),
                persons.getLast(),
                link.score(),
                link.declared() || doubts.isSeveral(reasons))));
  }
}

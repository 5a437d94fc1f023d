package org.leadline.store;

import java.util.List;
import org.leadline.access.Visibility;
import org.leadline.report.Attribute;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.Role;

/** Takes out of a report what a caller may not see of it. */
final class Redaction {

  private Redaction() {}

  /** The report without the values of child victims, unless they may be seen. */
  static Report seen(Report report, Visibility visibility) {
    return visibility.childVictimValues() ? report : withoutChildVictims(report);
  }

  private static Report withoutChildVictims(Report report) {
    return new Report(
        report.id(),
        report.handling(),
        report.incident().withAttributes(shown(report.incident().attributes())),
        report.reporter(),
        report.parties().stream().filter(party -> party.role() != Role.CHILD_VICTIM).toList(),
        report.occurrences().stream().filter(one -> shown(one.place())).toList(),
        report.files().stream().map(file -> file.withAttributes(shown(file.attributes()))).toList(),
        report.passages().stream().filter(passage -> shown(passage.place())).toList(),
        report.locations().stream().filter(location -> shown(location.place())).toList());
  }

  private static List<Attribute> shown(List<Attribute> attributes) {
    return attributes.stream().filter(attribute -> shown(attribute.place())).toList();
  }

  private static boolean shown(Place place) {
    return place.role() != Role.CHILD_VICTIM;
  }
}

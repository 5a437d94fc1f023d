package org.leadline.store;

import java.util.List;
import org.leadline.access.Visibility;
import org.leadline.report.Attribute;
import org.leadline.report.Incident;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
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
        withoutChildVictims(report.incident()),
        report.reporter(),
        report.parties().stream().filter(party -> party.role() != Role.CHILD_VICTIM).toList(),
        report.occurrences().stream().filter(one -> shown(one.place())).toList(),
        report.files().stream().map(Redaction::withoutChildVictims).toList(),
        report.passages().stream().filter(passage -> shown(passage.place())).toList(),
        report.locations().stream().filter(location -> shown(location.place())).toList());
  }

  private static Incident withoutChildVictims(Incident incident) {
    return new Incident(
        incident.title(),
        incident.types(),
        incident.platform(),
        incident.time(),
        incident.timeDescription(),
        incident.escalation(),
        incident.flags(),
        incident.batchedReason(),
        incident.tags(),
        shown(incident.attributes()));
  }

  private static List<Attribute> shown(List<Attribute> attributes) {
    return attributes.stream().filter(attribute -> shown(attribute.place())).toList();
  }

  private static ReportFile withoutChildVictims(ReportFile file) {
    return new ReportFile(
        file.document(),
        file.path(),
        file.fileId(),
        file.name(),
        file.originalName(),
        file.viewedByProvider(),
        file.publiclyAvailable(),
        file.industryClass(),
        file.tags(),
        file.uploaded(),
        shown(file.attributes()));
  }

  private static boolean shown(Place place) {
    return place.role() != Role.CHILD_VICTIM;
  }
}

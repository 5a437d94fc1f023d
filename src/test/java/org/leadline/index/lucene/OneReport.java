package org.leadline.index.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.index.IndexedReport;
import org.leadline.report.Handling;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Incident;
import org.leadline.report.Location;
import org.leadline.report.Manner;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Passage;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;
import org.leadline.report.Role;

/** Puts together one report, part by part. */
final class OneReport {

  private final ReportId id;
  private @Nullable String title;
  private int priority;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final List<Location> locations = new ArrayList<>();

  OneReport(long number) {
    id = ReportId.cybertip(number);
  }

  OneReport title(String text) {
    title = text;
    return this;
  }

  OneReport priority(int value) {
    priority = value;
    return this;
  }

  OneReport text(String path, Role role, String text) {
    passages.add(new Passage(SampleReports.place(path, role, Manner.DECLARED), text, true));
    return this;
  }

  OneReport text(String text) {
    return text("/text", Role.INCIDENT, text);
  }

  OneReport value(
      String path, Role role, Manner manner, IdentifierKind kind, String raw, MatchKey... keys) {
    occurrences.add(
        new Occurrence(
            kind,
            raw,
            Arrays.asList(keys),
            SampleReports.place(path, role, manner),
            Hints.NONE,
            null));
    return this;
  }

  OneReport city(Role role, String city) {
    locations.add(
        new Location(
            SampleReports.place("/geo", role, Manner.DECLARED),
            null,
            "US",
            null,
            city,
            null,
            null,
            List.of(),
            List.of()));
    return this;
  }

  IndexedReport in(String... units) {
    Incident incident =
        new Incident(
            title, List.of(), null, null, null, null, List.of(), null, List.of(), List.of());
    Report report =
        new Report(
            id,
            Handling.NOT_STATED,
            incident,
            Reporter.NOT_STATED,
            List.of(),
            occurrences,
            List.of(),
            passages,
            locations);
    return new IndexedReport(report, 1, 1, new TreeSet<>(Arrays.asList(units)), priority, 0);
  }
}

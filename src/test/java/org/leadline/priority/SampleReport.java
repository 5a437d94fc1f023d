package org.leadline.priority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Attribute;
import org.leadline.report.Capture;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.Format;
import org.leadline.report.Handling;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Incident;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Party;
import org.leadline.report.Passage;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/** Reports for the tests of this package, put together step by step. */
final class SampleReport {

  static final Instant RECEIVED = Instant.parse("2030-03-01T00:00:00Z");

  private ClearingHousePriority mark = ClearingHousePriority.E;
  private Stated informational = Stated.NOT_STATED;
  private @Nullable Instant received = RECEIVED;
  private @Nullable String escalation;
  private Reporter reporter = Reporter.NOT_STATED;
  private final List<String> types = new ArrayList<>();
  private final List<String> flags = new ArrayList<>();
  private final List<Party> parties = new ArrayList<>();
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final List<ReportFile> files = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();

  SampleReport mark(ClearingHousePriority given) {
    mark = given;
    return this;
  }

  SampleReport informational() {
    informational = Stated.YES;
    return this;
  }

  SampleReport received(@Nullable Instant when) {
    received = when;
    return this;
  }

  SampleReport escalated() {
    escalation = "Reason on file.";
    return this;
  }

  SampleReport type(String type) {
    types.add(type);
    return this;
  }

  SampleReport flag(String flag) {
    flags.add(flag);
    return this;
  }

  SampleReport party(Role role, String attribute, String value) {
    String path = "/parties/" + parties.size();
    Place place = place(role, path + "/" + attribute, Manner.DECLARED);
    parties.add(
        new Party(
            role,
            Format.LAW_ENFORCEMENT_JSON,
            path,
            null,
            Stated.NOT_STATED,
            List.of(new Attribute(attribute, value, place))));
    return this;
  }

  SampleReport value(IdentifierKind kind, Role role, String raw) {
    occurrences.add(Occurrence.read(kind, raw, next(role, Manner.DECLARED), Hints.NONE, null));
    return this;
  }

  SampleReport address(String raw, Instant when, @Nullable Integer port) {
    Capture capture = new Capture(when, when.toString(), false, "Login", port, Stated.NOT_STATED);
    occurrences.add(
        Occurrence.read(
            IdentifierKind.IP,
            raw,
            next(Role.REPORTED_USER, Manner.CAPTURED),
            Hints.NONE,
            capture));
    return this;
  }

  SampleReport file(@Nullable String industryClass, String... tags) {
    files.add(
        new ReportFile(
            Format.LAW_ENFORCEMENT_JSON,
            "/files/" + files.size(),
            null,
            "x.bin",
            null,
            Stated.NOT_STATED,
            Stated.NOT_STATED,
            industryClass,
            List.of(tags),
            null,
            List.of()));
    return this;
  }

  SampleReport from(String provider) {
    reporter = new Reporter(provider, null, Stated.NOT_STATED);
    return this;
  }

  SampleReport passage(String text) {
    Place place = place(Role.REPORTED_USER, "/passages/" + passages.size(), Manner.DECLARED);
    passages.add(new Passage(place, text, true));
    return this;
  }

  Report build() {
    return new Report(
        ReportId.cybertip(900000001),
        new Handling(received, null, informational, mark, null, List.of()),
        new Incident(null, types, null, null, null, escalation, flags, null, List.of(), List.of()),
        reporter,
        parties,
        occurrences,
        files,
        passages,
        List.of());
  }

  private Place next(Role role, Manner manner) {
    return place(role, "/values/" + occurrences.size(), manner);
  }

  private static Place place(Role role, String path, Manner manner) {
    return new Place(Format.LAW_ENFORCEMENT_JSON, path, role, Origin.PROVIDER, manner, null);
  }
}

package org.leadline.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.Format;
import org.leadline.report.Handling;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Incident;
import org.leadline.report.Location;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Passage;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/** Writes a report for a test. */
public final class Sample {

  private final ReportId id;
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private String provider = "Example Chat";
  private Stated member = Stated.NOT_STATED;
  private String received = "2030-01-15T10:00:00Z";
  private ClearingHousePriority mark = ClearingHousePriority.E;
  private @Nullable String escalation;
  private List<String> types = List.of("Records");
  private final List<Location> locations = new ArrayList<>();
  private final List<ReportFile> files = new ArrayList<>();

  private Sample(ReportId id) {
    this.id = id;
  }

  public static Sample number(long number) {
    return new Sample(ReportId.cybertip(number));
  }

  public Sample from(String name) {
    provider = name;
    return this;
  }

  /** A member of the public sent it. */
  public Sample fromPerson(String name) {
    member = Stated.YES;
    return from(name);
  }

  public Sample received(String time) {
    received = time;
    return this;
  }

  public Sample marked(ClearingHousePriority priority) {
    mark = priority;
    return this;
  }

  public Sample ofType(String... names) {
    types = List.of(names);
    return this;
  }

  public Sample at(String city, Role role) {
    locations.add(
        new Location(place(role), null, "US", null, city, null, null, List.of(), List.of()));
    return this;
  }

  public Sample at(@Nullable String country, @Nullable String region, @Nullable String city) {
    locations.add(
        new Location(
            place(Role.REPORTED_USER),
            null,
            country,
            region,
            city,
            null,
            null,
            List.of(),
            List.of()));
    return this;
  }

  public Sample escalated(String reason) {
    escalation = reason;
    return this;
  }

  public Sample says(String text) {
    passages.add(new Passage(place(Role.INCIDENT), text, true));
    return this;
  }

  public Sample holds(IdentifierKind kind, String raw) {
    return holds(kind, raw, Role.REPORTED_USER);
  }

  public Sample holds(IdentifierKind kind, String raw, Role role) {
    occurrences.add(Occurrence.read(kind, raw, place(role), Hints.ofService("Example Chat"), null));
    return this;
  }

  /** It names a file. */
  public Sample file(String name) {
    files.add(
        new ReportFile(
            Format.LAW_ENFORCEMENT_JSON,
            "/files/" + files.size(),
            null,
            null,
            name,
            Stated.NOT_STATED,
            Stated.NOT_STATED,
            null,
            List.of(),
            null,
            List.of()));
    return this;
  }

  public Report report() {
    Instant when = Instant.parse(received);
    return new Report(
        id,
        new Handling(when, when, Stated.NO, mark, null, List.of()),
        new Incident(
            null, types, null, null, null, escalation, List.of(), null, List.of(), List.of()),
        new Reporter(provider, null, member),
        List.of(),
        occurrences,
        files,
        passages,
        locations);
  }

  private Place place(Role role) {
    return new Place(
        Format.LAW_ENFORCEMENT_JSON,
        "/values/" + (occurrences.size() + passages.size()),
        role,
        Origin.PROVIDER,
        Manner.DECLARED,
        null);
  }
}

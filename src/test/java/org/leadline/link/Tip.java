package org.leadline.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.config.ConfigFolder;
import org.leadline.identity.IdentitySettings;
import org.leadline.identity.Recogniser;
import org.leadline.index.IndexedReport;
import org.leadline.report.Capture;
import org.leadline.report.Format;
import org.leadline.report.Handling;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Incident;
import org.leadline.report.Location;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Party;
import org.leadline.report.Passage;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/** Writes a report for a test, value by value. */
public final class Tip {

  private static final Recogniser RECOGNISER =
      new Recogniser(IdentitySettings.from(ConfigFolder.builtIn()));

  private static final String PARTY = "/parties/0";

  private final ReportId id;
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Location> locations = new ArrayList<>();
  private Reporter reporter = Reporter.NOT_STATED;
  private Stated compromised = Stated.NOT_STATED;
  private SortedSet<String> units = new TreeSet<>(List.of("north"));

  private Tip(ReportId id) {
    this.id = id;
  }

  public static Tip number(long number) {
    return new Tip(ReportId.cybertip(number));
  }

  /** The provider says that the reported user's account was compromised. */
  public Tip compromised() {
    compromised = Stated.YES;
    return this;
  }

  public Tip unit(String unit) {
    units = new TreeSet<>(List.of(unit));
    return this;
  }

  /** Who sent it. */
  public Tip from(String provider) {
    reporter = new Reporter(provider, null, Stated.NO);
    return this;
  }

  /** A value of the reported user, stated in a field. */
  public Tip holds(IdentifierKind kind, String raw) {
    return holds(kind, raw, Role.REPORTED_USER, Manner.DECLARED, Hints.NONE);
  }

  public Tip holds(IdentifierKind kind, String raw, Role role) {
    return holds(kind, raw, role, Manner.DECLARED, Hints.NONE);
  }

  /** A mailbox of the reported user at this place among the report's reported users. */
  public Tip mailOfReported(int user, String raw) {
    String path =
        "/reportedInformation/reportedPeople/reportedPersons/" + user + "/emails/emails/0/value";
    Place place =
        new Place(
            Format.LAW_ENFORCEMENT_JSON,
            path,
            Role.REPORTED_USER,
            Origin.PROVIDER,
            Manner.DECLARED,
            PARTY);
    occurrences.add(Occurrence.read(IdentifierKind.EMAIL, raw, place, Hints.NONE, null));
    return this;
  }

  /** A value that stands only in free text, where the recogniser finds it. */
  public Tip mentions(String raw) {
    Place place =
        new Place(
            Format.LAW_ENFORCEMENT_JSON,
            "/texts/" + passages.size(),
            Role.INCIDENT,
            Origin.PROVIDER,
            Manner.DECLARED,
            null);
    passages.add(new Passage(place, "On file: " + raw + " (as written).", true));
    return this;
  }

  /** Where the reported user is said to be. */
  Tip in(String city, String region) {
    Place place = place(Role.REPORTED_USER, Manner.DECLARED);
    locations.add(new Location(place, null, "US", region, city, null, null, List.of(), List.of()));
    return this;
  }

  public Tip user(String service, String name) {
    return holds(
        IdentifierKind.USER_NAME,
        name,
        Role.REPORTED_USER,
        Manner.DECLARED,
        Hints.ofService(service));
  }

  public Tip address(String ip, String time) {
    return address(ip, time, null, Stated.NOT_STATED);
  }

  public Tip address(String ip, String time, @Nullable Integer port, Stated proxy) {
    Capture capture = new Capture(Instant.parse(time), time, false, "Login", port, proxy);
    Place place = place(Role.REPORTED_USER, Manner.CAPTURED);
    occurrences.add(Occurrence.read(IdentifierKind.IP, ip, place, Hints.NONE, capture));
    return this;
  }

  public Tip holds(IdentifierKind kind, String raw, Role role, Manner manner, Hints hints) {
    occurrences.add(Occurrence.read(kind, raw, place(role, manner), hints, null));
    return this;
  }

  public IndexedReport indexed() {
    Report report =
        new Report(
            id,
            Handling.NOT_STATED,
            Incident.NOT_STATED,
            reporter,
            List.of(
                new Party(
                    Role.REPORTED_USER,
                    Format.LAW_ENFORCEMENT_JSON,
                    PARTY,
                    null,
                    compromised,
                    List.of())),
            occurrences,
            List.of(),
            passages,
            locations);
    return new IndexedReport(RECOGNISER.recognise(report), 1, 1, units, 0, 0);
  }

  private Place place(Role role, Manner manner) {
    String path = "/values/" + occurrences.size();
    return new Place(Format.LAW_ENFORCEMENT_JSON, path, role, Origin.PROVIDER, manner, PARTY);
  }
}

package org.leadline.intake.quirk;

import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Note;
import org.leadline.intake.reading.WrittenTime;
import org.leadline.report.Attribute;
import org.leadline.report.Capture;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Incident;
import org.leadline.report.Location;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Party;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/**
 * What the forms in a report's texts say, until it is added to the report. Each fact goes to whom
 * its spot belongs: a party, else the file that holds the place, else the incident. For one thread.
 */
final class Findings {

  /** What names an account. */
  private static final Set<IdentifierKind> HANDLES =
      Sets.immutableEnumSet(
          IdentifierKind.ACCOUNT,
          IdentifierKind.USER_NAME,
          IdentifierKind.PAYMENT_HANDLE,
          IdentifierKind.PHONE);

  /** What one report's texts may say in forms; a report of any sort has a few dozen. */
  private static final int MOST = 100_000;

  private final Report report;
  private final List<Note> notes;
  private final List<Occurrence> values = new ArrayList<>();
  private final List<Location> locations = new ArrayList<>();
  private final Map<String, Spot> blocks = new LinkedHashMap<>();
  private final Map<String, List<Attribute>> ofParties = new HashMap<>();
  private final Map<String, List<Attribute>> ofFiles = new HashMap<>();
  private final Map<String, Instant> uploads = new HashMap<>();
  private final List<Attribute> ofIncident = new ArrayList<>();
  private int taken;
  private @Nullable Map<String, ReportFile> files;
  private @Nullable Map<String, Occurrence> reportedUsers;

  Findings(Report report, List<Note> notes) {
    this.report = report;
    this.notes = notes;
  }

  /** Takes room for what a text says; false when there is none, so that memory stays bounded. */
  boolean takeRoom(int parts) {
    boolean room = taken + (long) parts <= MOST;
    taken += room ? parts : 0;
    return room;
  }

  void note(Note.Kind kind, Place place) {
    notes.add(new Note(kind, place.path()));
  }

  /** Adds a value; with a capture it counts as recorded, otherwise as mentioned. */
  void value(
      Spot spot,
      String pointer,
      IdentifierKind kind,
      String raw,
      Hints hints,
      @Nullable Capture event) {
    Place place = spot.place(pointer, event == null ? Manner.MENTIONED : Manner.CAPTURED);
    values.add(Occurrence.read(kind, raw, place, hints, event));
    open(spot);
  }

  /** Adds a fact. */
  void fact(Spot spot, String pointer, String name, String text) {
    Attribute fact = new Attribute(name, text, spot.place(pointer, Manner.MENTIONED));
    String party = spot.party();
    ReportFile file = party == null ? fileOf(spot.text()) : null;
    if (party != null) {
      open(spot);
      ofParties.computeIfAbsent(party, path -> new ArrayList<>()).add(fact);
    } else if (file != null) {
      ofFiles.computeIfAbsent(file.path(), path -> new ArrayList<>()).add(fact);
    } else {
      ofIncident.add(fact);
    }
  }

  /** Says when the file was uploaded that a text tells of; kept as a fact in any case. */
  void uploaded(Place text, Instant time) {
    ReportFile file = fileOf(text);
    if (file != null && file.uploaded() == null) {
      uploads.putIfAbsent(file.path(), time);
    }
  }

  /** Adds a location. */
  void location(Spot spot, String pointer, @Nullable String postalCode, List<Attribute> rest) {
    Place place = spot.place(pointer, Manner.MENTIONED);
    locations.add(new Location(place, null, null, null, null, postalCode, null, List.of(), rest));
    open(spot);
  }

  /** The event of a recorded value. */
  static Capture event(String name, @Nullable String time, @Nullable Integer port) {
    return new Capture(
        time == null ? null : FieldReading.instant(time).orElse(null),
        time,
        time != null && WrittenTime.of(time).filter(WrittenTime::zoneAssumed).isPresent(),
        name,
        port,
        Stated.NOT_STATED);
  }

  /**
   * Whose block a part of a text is: the reported user's where a value in it is one that the report
   * states of that user, so that nobody becomes their own counterparty. A child victim's text is a
   * child victim's whatever stands in it.
   */
  Spot block(Spot spot, Role role, String pointer, List<String> values) {
    for (String value : spot.text().role() == Role.CHILD_VICTIM ? List.<String>of() : values) {
      Occurrence stated = ofReportedUsers().get(handle(value));
      if (stated != null) {
        return new Spot(
            spot.text(), Role.REPORTED_USER, stated.place().party(), stated.hints().service());
      }
    }
    return spot.block(role, pointer);
  }

  private Map<String, Occurrence> ofReportedUsers() {
    Map<String, Occurrence> known = reportedUsers;
    if (known == null) {
      known = new HashMap<>();
      for (Occurrence stated : report.occurrences()) {
        if (stated.place().role() == Role.REPORTED_USER && HANDLES.contains(stated.kind())) {
          known.putIfAbsent(handle(stated.raw()), stated);
        }
      }
      reportedUsers = known;
    }
    return known;
  }

  /** A handle without the mark before it, a telephone number without its separators. */
  private static String handle(String raw) {
    return raw.toLowerCase(Locale.ROOT).replaceAll("^[\\s$@+]+|[\\s()]|-(?=[0-9])", "");
  }

  /** A party of the text's own; one that the report states is there already. */
  private void open(Spot spot) {
    String party = spot.party();
    if (party != null && party.startsWith(spot.text().path() + Spot.WITHIN)) {
      blocks.putIfAbsent(party, spot);
    }
  }

  /** The file in whose block a place stands; null when in none. */
  private @Nullable ReportFile fileOf(Place place) {
    Map<String, ReportFile> byPath = files;
    if (byPath == null) {
      byPath = new HashMap<>();
      for (ReportFile file : report.files()) {
        byPath.put(file.path(), file);
      }
      files = byPath;
    }
    String path = place.path();
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      ReportFile file = byPath.get(path.substring(0, end));
      if (file != null) {
        return file;
      }
    }
    return null;
  }

  /** The report with what was found; itself when nothing was. */
  Report added() {
    boolean none =
        values.isEmpty()
            && locations.isEmpty()
            && ofParties.isEmpty()
            && ofFiles.isEmpty()
            && uploads.isEmpty()
            && ofIncident.isEmpty();
    return none
        ? report
        : new Report(
            report.id(),
            report.handling(),
            incident(),
            report.reporter(),
            parties(),
            joined(report.occurrences(), values),
            report.files().stream().map(this::file).toList(),
            report.passages(),
            joined(report.locations(), locations));
  }

  private List<Party> parties() {
    List<Party> parties = new ArrayList<>();
    for (Party party : report.parties()) {
      parties.add(
          party.withAttributes(
              joined(party.attributes(), ofParties.getOrDefault(party.path(), List.of()))));
    }
    blocks.forEach((path, spot) ->
        parties.add(
            new Party(
                spot.role(),
                spot.text().document(),
                path,
                spot.service(),
                Stated.NOT_STATED,
                ofParties.getOrDefault(path, List.of()))));
    return parties;
  }

  private ReportFile file(ReportFile file) {
    Instant time = uploads.get(file.path());
    List<Attribute> facts = ofFiles.getOrDefault(file.path(), List.of());
    ReportFile dated = time == null ? file : file.withUploaded(time);
    return facts.isEmpty() ? dated : dated.withAttributes(joined(file.attributes(), facts));
  }

  private Incident incident() {
    Incident incident = report.incident();
    return incident.withAttributes(joined(incident.attributes(), ofIncident));
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    if (more.isEmpty()) {
      return some;
    }
    List<T> joined = new ArrayList<>(some);
    joined.addAll(more);
    return joined;
  }
}

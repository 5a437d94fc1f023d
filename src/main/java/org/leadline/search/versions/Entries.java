package org.leadline.search.versions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Attribute;
import org.leadline.report.Capture;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.Codes;
import org.leadline.report.Handling;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Incident;
import org.leadline.report.Location;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Party;
import org.leadline.report.Passage;
import org.leadline.report.Place;
import org.leadline.report.Recipient;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.Reporter;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/** Turns a version into entries, section by section. Used once. */
final class Entries {

  private static final double MOST_WORDS = 0.5;

  private final Function<Place, Optional<Persons.Person>> persons;
  private final Map<Section, List<Entry>> sections = new EnumMap<>(Section.class);

  private Entries(Function<Place, Optional<Persons.Person>> persons) {
    this.persons = persons;
  }

  /**
   * The entries of a version; a section that says nothing is absent.
   *
   * @param persons the person that a place belongs to, as both versions know it
   */
  static Map<Section, List<Entry>> of(
      Report report, Function<Place, Optional<Persons.Person>> persons) {
    Entries entries = new Entries(persons);
    entries.handling(report.handling());
    entries.incident(report.incident());
    entries.reporter(report.reporter());
    report.parties().forEach(entries::party);
    entries.filesAndValues(report);
    report.passages().forEach(entries::passage);
    report.locations().forEach(entries::location);
    return entries.sections;
  }

  private void handling(Handling handling) {
    single(Section.HANDLING, "received", handling.received());
    single(Section.HANDLING, "madeAvailable", handling.madeAvailable());
    single(Section.HANDLING, "informational", stated(handling.informational()));
    single(
        Section.HANDLING,
        "priority",
        handling.priority() == ClearingHousePriority.NOT_STATED
            ? null
            : handling.priority().code());
    single(Section.HANDLING, "classification", handling.classification());
    for (Recipient to : handling.recipients()) {
      add(
          Section.HANDLING,
          Entry.of("recipient", Role.POLICE)
              .mark("agency", to.agency())
              .field("agency", to.agency())
              .field("madeAvailable", to.madeAvailable())
              .field("referralType", to.referralType())
              .named(to.agency()));
    }
  }

  private void incident(Incident incident) {
    single(Section.INCIDENT, "title", incident.title());
    incident.types().forEach(type -> single(Section.INCIDENT, "type", type));
    single(Section.INCIDENT, "platform", incident.platform());
    single(Section.INCIDENT, "time", incident.time());
    single(Section.INCIDENT, "timeDescription", incident.timeDescription());
    single(Section.INCIDENT, "escalation", incident.escalation());
    incident.flags().forEach(flag -> single(Section.INCIDENT, "flag", flag));
    single(Section.INCIDENT, "batchedReason", incident.batchedReason());
    incident.tags().forEach(tag -> single(Section.INCIDENT, "tag", tag));
    for (Attribute one : incident.attributes()) {
      add(
          one.place().origin() == Origin.CLEARINGHOUSE ? Section.HANDLING : Section.INCIDENT,
          Entry.of(one.name(), one.place())
              .mark("field", Marks.field(one.place().path()))
              .field("value", one.value())
              .named(""));
    }
  }

  private void reporter(Reporter reporter) {
    single(Section.INCIDENT, "reporter", reporter.name().isEmpty() ? null : reporter.name());
    single(Section.INCIDENT, "subBrand", reporter.subBrand());
    single(Section.INCIDENT, "memberOfThePublic", stated(reporter.member()));
  }

  private void single(Section section, String what, @Nullable Object value) {
    if (value != null) {
      add(section, Entry.of(what, Role.INCIDENT).alone().field("value", value).named(""));
    }
  }

  private void party(Party party) {
    Place place =
        new Place(
            party.document(),
            party.path(),
            party.role(),
            Origin.PROVIDER,
            Manner.DECLARED,
            party.path());
    Optional<Persons.Person> person = persons.apply(place);
    Entry.Builder entry =
        Entry.of("person", place)
            .mark("person", person.map(Persons.Person::number).orElse(null))
            .field("service", party.service())
            .field("compromised", stated(party.compromised()));
    attributes(entry, party.attributes());
    add(Section.PERSONS, entry.named(person.map(Persons.Person::name).orElse("")));
  }

  private void filesAndValues(Report report) {
    Map<List<Object>, Entry.Builder> files = new HashMap<>();
    for (ReportFile file : report.files()) {
      Entry.Builder entry = file(file);
      files.putIfAbsent(List.of(file.document(), file.path()), entry);
      file.further()
          .forEach(block -> files.putIfAbsent(List.of(block.document(), block.path()), entry));
    }
    for (Occurrence value : report.occurrences()) {
      if (value.kind() == IdentifierKind.IP) {
        add(Section.IP_EVENTS, address(value));
      } else {
        Entry.Builder file = holder(value.place(), files);
        if (file == null) {
          add(Section.IDENTIFIERS, identifier(value));
        } else {
          file.marks(Marks.of(value)).field(nameOf(value), value.raw());
        }
      }
    }
    report.files().stream()
        .distinct()
        .forEach(file -> {
          Entry.Builder entry = files.remove(List.<Object>of(file.document(), file.path()));
          if (entry != null) {
            add(Section.FILES, entry.named(title(file)));
          }
        });
  }

  /** The file block that a place lies in; null when in none. */
  private static Entry.@Nullable Builder holder(
      Place place, Map<List<Object>, Entry.Builder> files) {
    String path = place.path();
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      Entry.Builder file = files.get(List.<Object>of(place.document(), path.substring(0, end)));
      if (file != null) {
        return file;
      }
    }
    return null;
  }

  private static Entry.Builder file(ReportFile file) {
    Entry.Builder entry =
        Entry.of("file", Role.INCIDENT, file.document(), file.path())
            .mark("id", file.fileId())
            .mark("name", file.name())
            .mark("originalName", file.originalName())
            .field("fileId", file.fileId())
            .field("name", file.name())
            .field("originalName", file.originalName())
            .field("viewedByProvider", stated(file.viewedByProvider()))
            .field("publiclyAvailable", stated(file.publiclyAvailable()))
            .field("class", file.industryClass())
            .field("uploaded", file.uploaded());
    file.tags().forEach(tag -> entry.field("tag", tag));
    attributes(entry, file.attributes());
    return entry;
  }

  private static String title(ReportFile file) {
    String name = file.originalName() == null ? file.name() : file.originalName();
    return name == null ? Optional.ofNullable(file.fileId()).orElse("") : name;
  }

  private Entry identifier(Occurrence value) {
    return said(value, Entry.of(Codes.of(value.kind()), value.place()).marks(Marks.of(value)))
        .named(value.raw());
  }

  private Entry address(Occurrence value) {
    Entry.Builder entry = said(value, Entry.of("ip", value.place()));
    Capture capture = value.capture();
    String canonical = value.keys().isEmpty() ? value.raw() : value.keys().getFirst().value();
    if (capture == null) {
      return entry.mark("address", canonical).named(value.raw());
    }
    Object time = capture.time() == null ? capture.rawTime() : capture.time();
    return entry
        .mark("event", canonical + " " + time + " " + capture.event())
        .field("time", time)
        .field("event", capture.event())
        .field("port", capture.port())
        .field("possibleProxy", stated(capture.possibleProxy()))
        .field("zoneAssumed", capture.zoneAssumed() ? "yes" : null)
        .named(value.raw());
  }

  private Entry.Builder said(Occurrence value, Entry.Builder entry) {
    return entry
        .field("value", value.raw())
        .field("type", value.hints().valueType())
        .field("service", value.hints().service())
        .field("verified", stated(value.hints().verified()))
        .field("manner", Codes.of(value.place().manner()))
        .field("origin", Codes.of(value.place().origin()))
        .field("person", persons.apply(value.place()).map(Persons.Person::name).orElse(null));
  }

  private static String nameOf(Occurrence value) {
    String type = value.hints().valueType();
    return type == null ? Codes.of(value.kind()) : type;
  }

  private void passage(Passage passage) {
    Place place = passage.place();
    add(
        Section.TEXTS,
        Entry.of((passage.known() ? "text " : "unknown-field ") + Marks.field(place.path()), place)
            .marks(Marks.words(passage.text()))
            .alike(MOST_WORDS)
            .alone()
            .field("text", passage.text())
            .named(""));
  }

  private void location(Location location) {
    Entry.Builder entry =
        Entry.of("place", location.place())
            .alone()
            .mark("about", location.about())
            .field("about", location.about())
            .field("country", location.country())
            .field("region", location.region())
            .field("city", location.city())
            .field("postalCode", location.postalCode())
            .field("organization", location.organization())
            .field("origin", Codes.of(location.place().origin()));
    location.networkTypes().forEach(type -> entry.field("networkType", type));
    attributes(entry, location.attributes());
    add(Section.PLACES, entry.named(location.about() == null ? "" : location.about()));
  }

  private static void attributes(Entry.Builder entry, List<Attribute> attributes) {
    attributes.forEach(one -> entry.field(one.name(), one.value()));
  }

  private static @Nullable String stated(Stated stated) {
    return stated == Stated.NOT_STATED ? null : Codes.of(stated);
  }

  private void add(Section section, Entry entry) {
    sections.computeIfAbsent(section, unseen -> new ArrayList<>()).add(entry);
  }
}

package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Capture;
import org.leadline.report.Disposition;
import org.leadline.report.Docket;
import org.leadline.report.ListLabel;
import org.leadline.report.ListMeaning;
import org.leadline.report.Location;
import org.leadline.report.NetworkLabel;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Party;
import org.leadline.report.Passage;
import org.leadline.report.Place;
import org.leadline.report.ReportFile;
import org.leadline.report.ReportId;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/**
 * Where the values of a field come from: the closed list of things that can be taken from a report.
 * A field over any of them is one line in {@code fields.json}.
 */
public enum FieldSource {
  /** Nothing; the field's values are match keys. */
  NONE((report, values) -> {}),
  /** The report's key as written, and the number alone that another source gave it. */
  ID((report, values) -> {
    ReportId id = report.report().id();
    values.open(id.written());
    values.openIf(!id.source().equals(ReportId.CYBERTIP), id.id());
  }),
  /** The numbering body of the key. */
  SOURCE((report, values) -> values.open(report.report().id().source())),
  /** Title, free text, unknown fields, file names and raw values: what a bare word searches. */
  ALL_TEXT((report, values) -> {
    for (TextPiece piece : TextPiece.of(report.report())) {
      if (piece.searched()) {
        values.add(piece.words(), piece.childVictim());
      }
    }
  }),
  /** The report's own title. */
  TITLE((report, values) -> values.open(report.report().incident().title())),
  /** Names of files, in the package and the user's own. */
  FILE_NAMES((report, values) -> {
    for (ReportFile file : report.report().files()) {
      addName(values, file.name());
      addName(values, file.originalName());
    }
  }),
  /** Paths of fields that no reader knows. */
  UNKNOWN_PATHS((report, values) -> {
    for (Passage passage : report.report().passages()) {
      if (!passage.known()) {
        values.add(passage.place().path(), isVictim(passage.place()));
      }
    }
  }),
  /** The reporter's name as written. */
  REPORTER((report, values) -> values.open(report.report().reporter().name())),
  /** The reporter's incident types and the clearing house's. */
  INCIDENT_TYPES((report, values) -> {
    report.report().incident().types().forEach(values::open);
    values.open(report.report().handling().classification());
  }),
  /** The clearing house's own incident type. */
  CLASSIFICATION((report, values) -> values.open(report.report().handling().classification())),
  /** The clearing house's mark: 1, 2, 3, E or none. */
  CLEARING_HOUSE_PRIORITY(
      (report, values) -> values.open(report.report().handling().priority().code())),
  /** Whether the report is informational: yes, no, not-stated. */
  INFORMATIONAL(
      (report, values) -> values.open(stated(report.report().handling().informational()))),
  /** Whether the provider viewed a file: yes, no, not-stated, one for each file. */
  VIEWED((report, values) -> {
    for (ReportFile file : report.report().files()) {
      values.open(stated(file.viewedByProvider()));
    }
  }),
  /** Bare class codes of files. */
  FILE_CLASSES((report, values) ->
      report.report().files().forEach(file -> values.open(file.industryClass()))),
  /** Labels of files and of the incident. */
  TAGS((report, values) -> {
    report.report().incident().tags().forEach(values::open);
    report.report().files().forEach(file -> file.tags().forEach(values::open));
  }),
  /** Annotations that the reporter set, and the reason of a batched report. */
  FLAGS((report, values) -> {
    report.report().incident().flags().forEach(values::open);
    values.open(report.report().incident().batchedReason());
  }),
  /** The product where it happened. */
  PLATFORM((report, values) -> values.open(report.report().incident().platform())),
  /** Products under which accounts are numbered. */
  SERVICES((report, values) -> {
    for (Party party : report.report().parties()) {
      values.add(party.service(), party.role() == Role.CHILD_VICTIM);
    }
    for (Occurrence occurrence : report.report().occurrences()) {
      values.add(occurrence.hints().service(), isVictim(occurrence.place()));
    }
  }),
  /** Names of the events at which values were captured. */
  EVENTS((report, values) -> {
    for (Occurrence occurrence : report.report().occurrences()) {
      Capture capture = occurrence.capture();
      values.add(capture == null ? null : capture.event(), isVictim(occurrence.place()));
    }
  }),
  /** Roles that persons have in the report. */
  ROLES((report, values) -> {
    for (Party party : report.report().parties()) {
      values.add(code(party.role()), party.role() == Role.CHILD_VICTIM);
    }
    for (Occurrence occurrence : report.report().occurrences()) {
      values.add(code(occurrence.place().role()), isVictim(occurrence.place()));
    }
  }),
  /** Kinds of identifiers present, contact data of reporters and agencies left out. */
  IDENTIFIER_KINDS(FieldReadings::identifierKinds),
  /** Kinds of identifiers and other parts that the report has. */
  PARTS(FieldReadings::parts),
  /** Countries that the documents connect with the report. */
  COUNTRIES(FieldReadings.locations(Location::country)),
  /** States or regions that the documents connect with the report. */
  REGIONS(FieldReadings.locations(Location::region)),
  /** Cities that the documents connect with the report. */
  CITIES(FieldReadings.locations(Location::city)),
  /** Countries, the states or regions within them, and the cities within those. */
  PLACES(FieldReadings::places),
  /** Postal codes that the documents connect with the report. */
  POSTAL_CODES(FieldReadings.locations(Location::postalCode)),
  /** Operators and sorts of network that the clearing house looked up, in its words. */
  LOOKED_UP((report, values) -> {
    for (Location location : report.report().locations()) {
      values.add(location.organization(), isVictim(location.place()));
      location.networkTypes().forEach(type -> values.add(type, isVictim(location.place())));
    }
  }),
  /** The clearing house's tokens of files. */
  FILE_IDS((report, values) -> report.report().files().forEach(file -> values.open(file.fileId()))),
  /** Agencies that the clearing house made the report available to, as written. */
  AGENCIES((report, values) ->
      report.report().handling().recipients().forEach(one -> values.open(one.agency()))),
  /** Whose words the report's values are. */
  ORIGINS((report, values) -> {
    for (Occurrence occurrence : report.report().occurrences()) {
      Origin origin = occurrence.place().origin();
      values.add(code(origin), isVictim(occurrence.place()));
    }
  }),
  /** What the sender stated, field by field: {@link CarriedField}. */
  CARRIED((report, values) -> CarriedField.read(report.report(), values.each())),
  /** How the clearing house referred the report to agencies, in its own words. */
  REFERRALS((report, values) ->
      report.report().handling().recipients().forEach(one -> values.open(one.referralType()))),
  /** The units that the report belongs to. A caller meets only the own ones. */
  UNITS((report, values) -> report.units().forEach(values::open)),
  /** Names of the imported lists on which a value of the report stands. */
  LISTS((report, values) -> {
    for (ListLabel label : report.labels().lists()) {
      values.add(label.list(), label.childVictim());
    }
  }),
  /** What lists of known hashes say of its files: known, software, viral, other. */
  MATERIAL((report, values) -> {
    for (ListLabel label : report.labels().lists()) {
      if (label.meaning().isOf(ListMeaning.Subject.HASHES)) {
        values.add(label.meaning().code(), label.childVictim());
      }
    }
  }),
  /** Sorts of network of its addresses. */
  NETWORKS(FieldReadings.networks(NetworkLabel.Kind.NETWORK)),
  /** Countries of its addresses by the unit's address files. */
  NETWORK_COUNTRIES(FieldReadings.networks(NetworkLabel.Kind.COUNTRY)),
  /** Numbers and names of the autonomous systems of its addresses. */
  NETWORK_OPERATORS(FieldReadings.networks(NetworkLabel.Kind.OPERATOR)),
  /** What the report repeats when there is one thing that it is about. */
  BUNDLE((report, values) -> BundleId.of(report.report()).ifPresent(values::open)),
  /** When it was received. */
  RECEIVED((report, values) -> values.open(text(report.report().handling().received()))),
  /** The month in which it was received, {@code 2030-01}. */
  RECEIVED_MONTH((report, values) -> values.open(month(report.report().handling().received()))),
  /** When the incident happened or was detected. */
  INCIDENT_TIME((report, values) -> values.open(text(report.report().incident().time()))),
  /** How far the work on it is. */
  CASE_STATUS((report, values) -> values.open(report.docket().state().status().code())),
  /** The account that works on it. */
  ASSIGNEE((report, values) -> values.open(report.docket().state().assignee())),
  /** What became of it. */
  DISPOSITION((report, values) -> {
    Disposition disposition = report.docket().state().disposition();
    values.open(disposition == null ? null : disposition.code());
  }),
  /** Until when the provider preserves what it reported. */
  PRESERVED_UNTIL((report, values) ->
      values.open(
          text(
              Docket.preservedUntil(
                  report.docket().state(), report.report().handling().received())))),
  /** When its first document was taken in here. */
  ARRIVED((report, values) -> values.open(text(report.docket().arrived()))),
  /** How many files it tells of. */
  FILES((report, values) -> values.open(Integer.toString(report.report().files().size()))),
  /** Leadline's priority, 0 to 1000. */
  PRIORITY((report, values) -> values.open(Integer.toString(report.priority()))),
  /** Leadline's actionability, 0 to 1000. */
  ACTIONABILITY((report, values) -> values.open(Integer.toString(report.actionability())));

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Said of every value of every report, so they are made once. */
  private static final Map<Enum<?>, String> CODES =
      Stream.<Enum<?>[]>of(Role.values(), Origin.values(), Stated.values())
          .flatMap(Arrays::stream)
          .collect(Collectors.toUnmodifiableMap(one -> one, one -> code(one.name())));

  /** Functions without state, which the checker cannot see. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final BiConsumer<IndexedReport, FieldValues> extractor;

  FieldSource(BiConsumer<IndexedReport, FieldValues> extractor) {
    this.extractor = requireNonNull(extractor);
  }

  /** The name used in {@code fields.json}. */
  public String code() {
    return code(name());
  }

  /**
   * Hands out what a report has here, in document order; a value may come more than once. Dates are
   * ISO 8601 instants, numbers decimal.
   */
  public void read(IndexedReport report, Consumer<FieldValue> each) {
    extractor.accept(report, new FieldValues(each));
  }

  /** Whether it is one of the two scores, which differ from profile to profile. */
  public boolean isScore() {
    return this == PRIORITY || this == ACTIONABILITY;
  }

  private static String code(Enum<?> constant) {
    return requireNonNull(CODES.get(constant));
  }

  private static String code(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A name as it is written, and its words where points or underscores join them. */
  private static void addName(FieldValues values, @Nullable String name) {
    values.open(name);
    String words = name == null ? null : TextPiece.wordsOfName(name);
    if (words != null && !words.equals(name)) {
      values.open(words);
    }
  }

  private static String stated(Stated stated) {
    return code(stated);
  }

  private static boolean isVictim(Place place) {
    return place.role() == Role.CHILD_VICTIM;
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static @Nullable String month(@Nullable Instant time) {
    return time == null ? null : MONTH.format(time);
  }
}

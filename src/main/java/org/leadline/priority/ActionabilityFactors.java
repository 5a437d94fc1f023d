package org.leadline.priority;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Capture;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Location;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Report;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/** The factors of actionability: what an investigation needs, and whether the report has it. */
final class ActionabilityFactors {

  /** Codes in country fields that are no places (formats reference 1.3). */
  private static final Set<String> NO_PLACES = Set.of("A1", "A2", "O1", "AP", "EU");

  private static final double DAY = 86_400;

  private final Report report;
  private final List<Counted> found = new ArrayList<>();
  private final List<String> missing;
  private final Map<IdentifierKind, List<Occurrence>> values = new EnumMap<>(IdentifierKind.class);

  private ActionabilityFactors(Report report, List<String> missing) {
    this.report = report;
    this.missing = missing;
    for (Occurrence value : report.occurrences()) {
      if (linkable(value)) {
        values.computeIfAbsent(value.kind(), kind -> new ArrayList<>()).add(value);
      }
    }
  }

  static List<Counted> of(Report report, List<String> missing) {
    ActionabilityFactors factors = new ActionabilityFactors(report, missing);
    factors.jurisdiction();
    factors.addresses();
    factors.contacts();
    factors.present(
        Factor.ACCOUNT, factors.paths(IdentifierKind.ACCOUNT, IdentifierKind.USER_NAME));
    factors.present(
        Factor.DEVICE,
        factors.paths(
            IdentifierKind.DEVICE_ID,
            IdentifierKind.IMEI,
            IdentifierKind.MAC,
            IdentifierKind.ADVERTISING_ID));
    factors.present(Factor.HASHED_FILE, factors.paths(IdentifierKind.HASH));
    factors.present(Factor.NAMED_PERSON, factors.paths(IdentifierKind.PERSON_NAME));
    return factors.found;
  }

  private void jurisdiction() {
    List<Location> located =
        report.locations().stream()
            .filter(place -> place.country() != null && !NO_PLACES.contains(place.country()))
            .filter(place -> place.place().role().links())
            .toList();
    List<String> precise =
        located.stream()
            .filter(place -> place.region() != null)
            .map(place -> place.place().path())
            .toList();
    if (!precise.isEmpty()) {
      found.add(Counted.one(Factor.JURISDICTION, precise));
    } else {
      missing.add(Factor.JURISDICTION.written());
      List<String> country = located.stream().map(place -> place.place().path()).toList();
      if (!country.isEmpty()) {
        found.add(Counted.one(Factor.COUNTRY, country));
      }
    }
  }

  private void addresses() {
    List<Occurrence> timed =
        of(IdentifierKind.IP).stream().filter(value -> time(value) != null).toList();
    present(Factor.TIMED_ADDRESS, paths(timed));
    if (!timed.isEmpty()) {
      List<Occurrence> precise =
          timed.stream().filter(ActionabilityFactors::answersOneSubscriber).toList();
      present(Factor.PRECISE, paths(precise));
      latest(timed);
    }
  }

  /** What is recent enough to be answered depends on the profile: how old it is, is counted. */
  private void latest(List<Occurrence> timed) {
    Instant received = report.handling().received();
    Instant latest = Instant.MIN;
    List<String> where = new ArrayList<>();
    for (Occurrence value : timed) {
      Instant time = time(value);
      if (time != null && time.isAfter(latest)) {
        latest = time;
        where.clear();
        where.add(value.place().path());
      }
    }
    if (received != null) {
      double days = Duration.between(latest, received).toSeconds() / DAY;
      found.add(Counted.amount(Factor.RECENT_ADDRESS, Math.max(0, days), where));
    }
  }

  private void contacts() {
    List<Occurrence> contacts = new ArrayList<>(of(IdentifierKind.EMAIL));
    contacts.addAll(of(IdentifierKind.PHONE));
    List<Occurrence> verified =
        contacts.stream().filter(value -> value.hints().verified() == Stated.YES).toList();
    present(Factor.VERIFIED_CONTACT, paths(verified));
    if (verified.isEmpty()) {
      present(Factor.CONTACT, paths(contacts));
    }
  }

  private void present(Factor factor, List<String> evidence) {
    if (evidence.isEmpty()) {
      missing.add(factor.written());
    } else {
      found.add(Counted.one(factor, evidence));
    }
  }

  private List<Occurrence> of(IdentifierKind kind) {
    return values.getOrDefault(kind, List.of());
  }

  private List<String> paths(IdentifierKind... kinds) {
    List<String> paths = new ArrayList<>();
    for (IdentifierKind kind : kinds) {
      of(kind).forEach(value -> paths.add(value.place().path()));
    }
    return paths;
  }

  private static List<String> paths(List<Occurrence> values) {
    return values.stream().map(value -> value.place().path()).toList();
  }

  /** A victim's data and the reporting side's contacts do not tell where the reported user is. */
  private static boolean linkable(Occurrence value) {
    Role role = value.place().role();
    return role.links() && role != Role.CHILD_VICTIM && value.place().manner() != Manner.MENTIONED;
  }

  private static boolean answersOneSubscriber(Occurrence value) {
    Capture capture = value.capture();
    return (capture != null && capture.port() != null) || value.raw().indexOf(':') >= 0;
  }

  private static @Nullable Instant time(Occurrence value) {
    Capture capture = value.capture();
    return capture == null ? null : capture.time();
  }
}

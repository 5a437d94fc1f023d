package org.leadline.priority;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadline.priority.RankingProfile.Actionability;
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

  private final Report report;
  private final List<FactorScore> found = new ArrayList<>();
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

  static List<FactorScore> of(Report report, Actionability weights, List<String> missing) {
    ActionabilityFactors factors = new ActionabilityFactors(report, missing);
    factors.jurisdiction(weights);
    factors.addresses(weights);
    factors.contacts(weights);
    factors.present(
        "account",
        weights.account(),
        "An account is named.",
        factors.paths(IdentifierKind.ACCOUNT, IdentifierKind.USER_NAME));
    factors.present(
        "device",
        weights.device(),
        "A device is named.",
        factors.paths(
            IdentifierKind.DEVICE_ID,
            IdentifierKind.IMEI,
            IdentifierKind.MAC,
            IdentifierKind.ADVERTISING_ID));
    factors.present(
        "hashedFile",
        weights.hashedFile(),
        "A file has a hash.",
        factors.paths(IdentifierKind.HASH));
    factors.present(
        "namedPerson",
        weights.namedPerson(),
        "The reported user's name is given.",
        factors.paths(IdentifierKind.PERSON_NAME));
    return factors.found;
  }

  private void jurisdiction(Actionability weights) {
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
      add("jurisdiction", weights.jurisdiction(), "Country and region are known.", precise);
    } else {
      missing.add("jurisdiction");
      List<String> country = located.stream().map(place -> place.place().path()).toList();
      if (!country.isEmpty()) {
        add("country", weights.country(), "Only the country is known.", country);
      }
    }
  }

  private void addresses(Actionability weights) {
    List<Occurrence> timed =
        of(IdentifierKind.IP).stream()
            .filter(value -> value.capture() != null && value.capture().time() != null)
            .toList();
    present("timedAddress", weights.timedAddress(), "An address with its time.", paths(timed));
    if (!timed.isEmpty()) {
      List<Occurrence> precise =
          timed.stream().filter(ActionabilityFactors::answersOneSubscriber).toList();
      present("precise", weights.precise(), "With its port, or IPv6.", paths(precise));
      recent(weights, timed);
    }
  }

  private void recent(Actionability weights, List<Occurrence> timed) {
    Instant received = report.handling().received();
    if (received != null) {
      Instant earliest = received.minus(Duration.ofDays(weights.recentDays()));
      List<Occurrence> recent = timed.stream().filter(value -> since(value, earliest)).toList();
      String reason = "Seen within " + weights.recentDays() + " days of receipt.";
      present("recentAddress", weights.recentAddress(), reason, paths(recent));
    }
  }

  private void contacts(Actionability weights) {
    List<Occurrence> contacts = new ArrayList<>(of(IdentifierKind.EMAIL));
    contacts.addAll(of(IdentifierKind.PHONE));
    List<Occurrence> verified =
        contacts.stream().filter(value -> value.hints().verified() == Stated.YES).toList();
    present(
        "verifiedContact",
        weights.verifiedContact(),
        "A verified e-mail or phone.",
        paths(verified));
    if (verified.isEmpty()) {
      present("contact", weights.contact(), "An e-mail or phone, not verified.", paths(contacts));
    }
  }

  private void present(String factor, double points, String reason, List<String> evidence) {
    if (evidence.isEmpty()) {
      missing.add(factor);
    } else {
      add(factor, points, reason, evidence);
    }
  }

  private void add(String factor, double points, String reason, List<String> evidence) {
    found.add(new FactorScore(factor, points, reason, evidence));
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

  private static boolean since(Occurrence value, Instant earliest) {
    Capture capture = value.capture();
    return capture != null && capture.time() != null && !capture.time().isBefore(earliest);
  }
}

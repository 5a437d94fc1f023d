package org.leadline.priority;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

  private ActionabilityFactors(Report report, List<String> missing) {
    this.report = report;
    this.missing = missing;
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
        factors.values(
            value -> is(value, IdentifierKind.ACCOUNT) || is(value, IdentifierKind.USER_NAME)));
    factors.present(
        "device",
        weights.device(),
        "A device is named.",
        factors.values(value ->
            is(value, IdentifierKind.DEVICE_ID)
                || is(value, IdentifierKind.IMEI)
                || is(value, IdentifierKind.MAC)
                || is(value, IdentifierKind.ADVERTISING_ID)));
    factors.present(
        "hashedFile",
        weights.hashedFile(),
        "A file has a hash.",
        factors.values(value -> is(value, IdentifierKind.HASH)));
    factors.present(
        "namedPerson",
        weights.namedPerson(),
        "The reported user's name is given.",
        factors.values(value -> is(value, IdentifierKind.PERSON_NAME)));
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
        report.occurrences().stream()
            .filter(value -> value.kind() == IdentifierKind.IP && linkable(value))
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
      String reason = "Seen within %d days of receipt.".formatted(weights.recentDays());
      present("recentAddress", weights.recentAddress(), reason, paths(recent));
    }
  }

  private void contacts(Actionability weights) {
    Predicate<Occurrence> contact =
        value -> is(value, IdentifierKind.EMAIL) || is(value, IdentifierKind.PHONE);
    List<String> verified = values(contact.and(value -> value.hints().verified() == Stated.YES));
    present("verifiedContact", weights.verifiedContact(), "A verified e-mail or phone.", verified);
    if (verified.isEmpty()) {
      present("contact", weights.contact(), "An e-mail or phone, not verified.", values(contact));
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

  private List<String> values(Predicate<Occurrence> wanted) {
    return paths(report.occurrences().stream().filter(wanted).toList());
  }

  private static List<String> paths(List<Occurrence> values) {
    return values.stream().map(value -> value.place().path()).toList();
  }

  private static boolean is(Occurrence value, IdentifierKind kind) {
    return value.kind() == kind && linkable(value);
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

package org.leadline.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leadline.index.Evidence;
import org.leadline.index.NearKey;
import org.leadline.link.LinkReason.Factor;
import org.leadline.report.Strength;

/** Weighs one shared key. A pure function of the settings; safe for many threads. */
final class Weigher {

  private final LinkSettings settings;

  Weigher(LinkSettings settings) {
    this.settings = settings;
  }

  /** What a key that both reports hold says; {@code there} is never empty. */
  LinkReason reason(OwnKey key, List<Evidence> there) {
    List<Evidence> places = bestFirst(there);
    Meeting meeting =
        key.isAddress()
            ? Meeting.nearest(key.places(), places, settings.address().samePort())
            : Meeting.ofBest(key.places(), places);
    List<Factor> factors = new ArrayList<>();
    add(factors, "kind", key.rule().weight());
    if (key.isAddress()) {
      addAddress(factors, meeting);
    }
    addSides(factors, key, meeting);
    add(factors, "rarity", rarity(key));
    if (isDiscounted(key, meeting)) {
      add(factors, "noise", settings.discounted());
    }
    return new LinkReason(
        key.term(),
        meeting.here().path(),
        meeting.there().path(),
        key.documentFrequency(),
        product(factors),
        atMost(key, meeting),
        null,
        meeting.gap(),
        factors,
        null,
        key.noise());
  }

  /**
   * What a picture near to one of this report's says.
   *
   * @param there where the other report holds it, never empty
   * @param near the picture there
   * @param reports how many reports hold this picture or one near it
   */
  LinkReason near(OwnKey key, List<Evidence> there, NearKey near, long reports) {
    Meeting meeting = Meeting.ofBest(key.places(), bestFirst(there));
    List<Factor> factors = new ArrayList<>();
    add(factors, "kind", key.rule().weight());
    add(factors, "distance", settings.pictures().weight(near.distance()));
    addSides(factors, key, meeting);
    add(factors, "rarity", key.rule().rarity(reports, settings.corroborating()));
    if (isDiscounted(key, meeting)) {
      add(factors, "noise", settings.discounted());
    }
    LinkStrength most = atMost(key, meeting);
    return new LinkReason(
        key.term(),
        meeting.here().path(),
        meeting.there().path(),
        reports,
        product(factors),
        most == LinkStrength.STRONG ? LinkStrength.POSSIBLE : most,
        new LinkReason.Near(near.term(), near.distance()),
        null,
        factors,
        null,
        key.noise());
  }

  /** This report names the other one's number. */
  LinkReason naming(OwnKey number, String otherPath) {
    return naming(number, number.best().path(), otherPath);
  }

  /** The other report, which holds the key, names this one's number. */
  LinkReason named(OwnKey number, String ownPath) {
    return naming(number, ownPath, number.best().path());
  }

  /** A stated relation is no coincidence: neither rarity nor the other side's role weighs. */
  private LinkReason naming(OwnKey number, String here, String there) {
    List<Factor> factors = new ArrayList<>();
    add(factors, "kind", number.rule().weight());
    add(factors, "manner", manner(number.best()));
    add(factors, "origin", origin(number.best()));
    return new LinkReason(
        number.term(),
        here,
        there,
        number.documentFrequency(),
        product(factors),
        number.rule().atMost(),
        null,
        null,
        factors,
        "one report names the other's number",
        List.of());
  }

  /** The places in a fixed order, the one that says most first. */
  List<Evidence> bestFirst(List<Evidence> places) {
    return places.size() < 2 ? places : places.stream().sorted(bestFirst()).toList();
  }

  private Comparator<Evidence> bestFirst() {
    return Comparator.<Evidence>comparingDouble(place -> -side(place))
        .thenComparing(Evidence::document)
        .thenComparing(Evidence::path)
        .thenComparing(Evidence::time, Comparator.nullsLast(Comparator.naturalOrder()));
  }

  private double side(Evidence place) {
    return role(place) * manner(place) * origin(place) * step(place.strength());
  }

  private double role(Evidence place) {
    return settings.roles().getOrDefault(place.role(), 1.0);
  }

  private double manner(Evidence place) {
    return settings.manners().getOrDefault(place.manner(), 1.0);
  }

  private double origin(Evidence place) {
    return settings.origins().getOrDefault(place.origin(), 1.0);
  }

  private void addSides(List<Factor> factors, OwnKey key, Meeting meeting) {
    add(factors, "role", role(meeting.here()) * role(meeting.there()));
    add(factors, "manner", manner(meeting.here()) * manner(meeting.there()));
    add(factors, "origin", origin(meeting.here()) * origin(meeting.there()));
    int lesser = Math.min(step(meeting.here().strength()), step(meeting.there().strength()));
    add(factors, "strength", belowStrength(step(key.rule().strength()) - lesser));
  }

  private static int step(Strength strength) {
    return switch (strength) {
      case WEAK -> 1;
      case MEDIUM -> 2;
      case STRONG -> 3;
    };
  }

  private double belowStrength(int steps) {
    if (steps <= 0) {
      return 1;
    }
    return steps == 1 ? settings.oneStepWeaker() : settings.twoStepsWeaker();
  }

  private void addAddress(List<Factor> factors, Meeting meeting) {
    AddressRule rule = settings.address();
    add(
        factors,
        "time",
        meeting.samePort(rule.samePort()) ? rule.samePortWeight() : rule.weight(meeting.gap()));
    if (proxied(meeting)) {
      add(factors, "proxy", rule.possibleProxy());
    }
  }

  private LinkStrength atMost(OwnKey key, Meeting meeting) {
    boolean weak =
        isDiscounted(key, meeting) || (key.isAddress() && (proxied(meeting) || farApart(meeting)));
    return weak ? LinkStrength.WEAK : key.rule().atMost();
  }

  private boolean farApart(Meeting meeting) {
    return meeting.gap() != null && meeting.gap().compareTo(settings.address().weakFrom()) >= 0;
  }

  private static boolean proxied(Meeting meeting) {
    return meeting.here().possibleProxy() || meeting.there().possibleProxy();
  }

  private boolean isDiscounted(OwnKey key, Meeting meeting) {
    return switch (key.effect()) {
      case INFORM -> false;
      case DISCOUNT_WITHOUT_PORT -> !meeting.samePort(settings.address().samePort());
      case DISCOUNT, NEVER_LINK -> true;
    };
  }

  private double rarity(OwnKey key) {
    return key.rule().rarity(key.documentFrequency(), settings.corroborating());
  }

  private static void add(List<Factor> factors, String name, double value) {
    factors.add(new Factor(name, rounded(value)));
  }

  /** The product of the factors as shown, so that whoever multiplies them gets the weight. */
  private static double product(List<Factor> factors) {
    double product = 1;
    for (Factor factor : factors) {
      product *= factor.value();
    }
    return rounded(product);
  }

  /** Four decimals: the precision in which weights and scores are shown. */
  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}

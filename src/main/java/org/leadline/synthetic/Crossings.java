package org.leadline.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Says which two reported persons who are strangers to each other share something, and what.
 * Persons with neighbouring numbers meet, who are reported about equally often. Safe for many
 * threads.
 */
final class Crossings {

  /** Persons who are reported more than once cross this much more often. */
  private static final double OFTEN_REPORTED = 6;

  /** From this many reports on a person's reports are a large group. */
  private static final int LARGE = 4;

  private final long seed;
  private final Census census;
  private final StrangerShares shares;
  private final double household;
  private final double total;
  private final LongPredicate bringsNeighbour;

  /**
   * @param bringsNeighbour whether a person's first report names the person with the next number,
   *     so that the two are no strangers
   */
  Crossings(
      long seed,
      Census census,
      PersonShares persons,
      StrangerShares shares,
      LongPredicate bringsNeighbour) {
    this.seed = seed;
    this.census = census;
    this.shares = shares;
    this.household = persons.household();
    this.bringsNeighbour = bringsNeighbour;
    this.total = Arrays.stream(Kind.values()).mapToDouble(this::share).sum();
  }

  /** What strangers share. */
  enum Kind {
    /** A telephone number that the carrier gave to somebody else. */
    RECYCLED_PHONE("recycled phone"),
    /** The account of one, used by the other; the provider says that it was compromised. */
    COMPROMISED_ACCOUNT("compromised account"),
    /** One is a child victim in a report about the other, and reported elsewhere. */
    VICTIM_REPORTED("victim is reported"),
    /** One report of each of two often reported persons shows the same mailbox. */
    BRIDGE("single bridge"),
    /** A fixed line's address that the provider gave to another customer (DHCP). */
    RE_LEASED_LINE("re-leased address"),
    /** The same nickname on different services. */
    SAME_NICKNAME("same nickname"),
    /** A nickname that looks alike on any service. */
    LOOK_ALIKE("look-alike nickname"),
    /** One address of a carrier in the same minutes, other ports or none. */
    CARRIER_ADDRESS("carrier address"),
    /** A household's device. */
    FAMILY_DEVICE("family device");

    private final String cause;

    Kind(String cause) {
      this.cause = cause;
    }

    /** How the truth writes it. */
    String cause() {
      return cause;
    }
  }

  /**
   * Two strangers.
   *
   * @param kind what they share
   * @param first the one with the smaller number
   * @param second the one with the next number
   */
  record Crossing(Kind kind, long first, long second) {}

  /** The crossings of a person, none, one or two. */
  List<Crossing> of(long person) {
    List<Crossing> found = new ArrayList<>(2);
    addHousehold(person - Math.floorMod(person, 2), found);
    addStrangers(person - Math.floorMod(person - 1, 2), found);
    return found;
  }

  private void addHousehold(long first, List<Crossing> found) {
    if (Hubs.sharesLine(seed, first + 1, household)
        && Dice.of(seed, "family device", first).chance(shares.familyDevice())
        && areStrangers(first)) {
      found.add(new Crossing(Kind.FAMILY_DEVICE, first, first + 1));
    }
  }

  private void addStrangers(long first, List<Crossing> found) {
    double drawn = Dice.of(seed, "crossing", first).unit() / OFTEN_REPORTED;
    if (drawn >= total || !areStrangers(first)) {
      return;
    }
    int fewer = Math.min(reports(first), reports(first + 1));
    double left = fewer > 1 ? drawn : drawn * OFTEN_REPORTED;
    for (Kind kind : Kind.values()) {
      double share = kind == Kind.BRIDGE && fewer < LARGE ? 0 : share(kind);
      if (left < share) {
        found.add(new Crossing(kind, first, first + 1));
        return;
      }
      left -= share;
    }
  }

  private double share(Kind kind) {
    return switch (kind) {
      case RECYCLED_PHONE -> shares.recycledPhone();
      case COMPROMISED_ACCOUNT -> shares.compromisedAccount();
      case VICTIM_REPORTED -> shares.victimReported();
      case BRIDGE -> shares.bridge();
      case RE_LEASED_LINE -> shares.reLeasedLine();
      case SAME_NICKNAME -> shares.sameNickname();
      case LOOK_ALIKE -> shares.lookAlike();
      case CARRIER_ADDRESS -> shares.carrierAddress();
      case FAMILY_DEVICE -> 0;
    };
  }

  private boolean areStrangers(long first) {
    return first >= 0
        && first + 1 < census.persons()
        && !bringsNeighbour.test(first)
        && reports(first) > 0
        && reports(first + 1) > 0;
  }

  private int reports(long person) {
    return census.reportsOf(person).length;
  }
}

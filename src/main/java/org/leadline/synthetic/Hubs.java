package org.leadline.synthetic;

import java.util.List;

/**
 * Values that strangers share: pools of addresses and of file hashes, drawn with a Zipf weight.
 * Safe for many threads.
 */
final class Hubs {

  /** Reports per address of each pool. */
  private static final long REPORTS_PER_CARRIER_ADDRESS = 400;

  private static final long REPORTS_PER_EXIT = 2000;
  private static final long REPORTS_PER_WIRELESS = 1000;
  private static final long REPORTS_PER_SERVER = 4000;

  /** A subscriber of a carrier comes out of a few neighbouring addresses. */
  private static final int CARRIER_NEIGHBOURS = 4;

  private final long seed;
  private final long reports;
  private final long poolOfHashes;
  private final long viralHashes;
  private final double household;
  private final Addresses addresses;

  Hubs(GeneratorSettings settings, Calibration calibration) {
    this.seed = settings.seed();
    this.reports = settings.reports();
    this.poolOfHashes = Math.max(20, Math.round(reports * calibration.files().poolPerReport()));
    this.viralHashes = Math.max(1, Math.round(poolOfHashes * calibration.files().viral()));
    this.household = calibration.persons().household();
    this.addresses = new Addresses(seed);
  }

  Addresses addresses() {
    return addresses;
  }

  /** How many addresses a pool has. */
  long size(Addresses.Pool pool) {
    long perAddress =
        switch (pool) {
          case CARRIER -> REPORTS_PER_CARRIER_ADDRESS;
          case PRIVATE_NETWORK -> REPORTS_PER_EXIT;
          case PUBLIC_WIRELESS -> REPORTS_PER_WIRELESS;
          case HOSTING -> REPORTS_PER_SERVER;
        };
    return Math.max(4, reports / perAddress);
  }

  /** An address of the person's carrier. */
  String carrierAddress(PersonId person, Dice dice) {
    long size = size(Addresses.Pool.CARRIER);
    long home = Dice.of(seed, "carrier", person.number()).zipf(size);
    return addresses.shared(Addresses.Pool.CARRIER, (home + dice.below(CARRIER_NEIGHBOURS)) % size);
  }

  /** An address of a pool, the same few for one person. */
  String habitual(Addresses.Pool pool, PersonId person, Dice dice) {
    long turn = person.number() * 2 + dice.below(2);
    return addresses.shared(pool, Dice.of(seed, pool.name(), turn).zipf(size(pool)));
  }

  /** Whose fixed line a person uses: in a household that of the person with the even number. */
  PersonId lineOwner(PersonId person) {
    boolean shares =
        person.group() == PersonId.Group.REPORTED && sharesLine(seed, person.number(), household);
    return shares ? new PersonId(person.group(), person.number() - 1) : person;
  }

  /** Whether a reported person uses the line of the one with the number before. */
  static boolean sharesLine(long seed, long number, double household) {
    return number % 2 == 1 && Dice.of(seed, "household", number).chance(household);
  }

  /** A file of the common pool. */
  long pooledFile(Dice dice) {
    return dice.zipf(poolOfHashes);
  }

  boolean viral(long pooledFile) {
    return pooledFile < viralHashes;
  }

  long viralHashes() {
    return viralHashes;
  }

  /** The MD5-shaped value of a file of the common pool. */
  String pooledMd5(long pooledFile) {
    return Hex.digits(Dice.of(seed, "pooled file", pooledFile), 32);
  }

  /** All pools of addresses. */
  List<Addresses.Pool> pools() {
    return List.of(Addresses.Pool.values());
  }
}

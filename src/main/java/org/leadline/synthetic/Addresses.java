package org.leadline.synthetic;

/**
 * Addresses that are never routed: IPv4 from 240.0.0.0/4, IPv6 from 4000::/16. First octets say
 * what an address is: 240 to 250 fixed lines, 251 a carrier's shared addresses, 252 exits of
 * private networks, 253 public wireless networks, 254 hosting. Fixed lines and IPv6 networks are
 * given once only. Safe for many threads.
 */
final class Addresses {

  private static final int FIXED_OCTETS = 11;
  private static final long PER_OCTET = 1L << 24;
  private static final long GROUP_SPACE = 2 * GeneratorSettings.MOST_REPORTS;

  /** Networks of one person: two fixed lines and the handset's. */
  private static final int NETWORKS = 64;

  /** How many networks a handset passes through. */
  static final int PERIODS = NETWORKS - 2;

  private final Scramble fixed;
  private final Scramble networks;
  private final Scramble shared;

  Addresses(long seed) {
    this.fixed = new Scramble(seed, "fixed lines", FIXED_OCTETS * PER_OCTET);
    this.networks = new Scramble(seed, "networks", 1L << 32);
    this.shared = new Scramble(seed, "shared addresses", PER_OCTET);
  }

  /** Whose shared address it is. */
  enum Pool {
    /** Behind which a carrier hides many subscribers at once. */
    CARRIER(251, "Example Mobile"),
    /** Exit of a private network. */
    PRIVATE_NETWORK(252, "Example Privacy Network"),
    /** A public wireless network. */
    PUBLIC_WIRELESS(253, "Example Library"),
    /** A rented server. */
    HOSTING(254, "Example Hosting");

    private final int octet;
    private final String organisation;

    Pool(int octet, String organisation) {
      this.octet = octet;
      this.organisation = organisation;
    }

    String organisation() {
      return organisation;
    }
  }

  /**
   * A person's fixed line.
   *
   * @param move 0 before the person moved, 1 afterwards
   */
  String fixedFour(PersonId person, int move) {
    long place = (2 * person.number() + move) % GROUP_SPACE + GROUP_SPACE * person.group().code();
    return dotted((240L << 24) + fixed.at(place));
  }

  /** An address of a fixed line's /64; the lower half is a passing one (RFC 8981). */
  String fixedSix(PersonId person, int move, Dice dice) {
    return six(0x0100, person, move, dice);
  }

  /**
   * An address of a handset, on the /64 that it has for a while.
   *
   * @param period from 0 to {@value #PERIODS}, exclusive
   */
  String mobileSix(PersonId person, int period, Dice dice) {
    return six(0x0200, person, 2 + period, dice);
  }

  /** One of many people's address. */
  String shared(Pool pool, long number) {
    return dotted(((long) pool.octet << 24) + shared.at(number % PER_OCTET));
  }

  /** Whose network an address is, by its first part. */
  static String organisation(String address) {
    for (Pool pool : Pool.values()) {
      if (address.startsWith(pool.octet + ".")) {
        return pool.organisation;
      }
    }
    return lineType(address).equals("cellular") ? Pool.CARRIER.organisation : "Example Cable";
  }

  /** What sort of line it is, in the clearing house's words. */
  static String lineType(String address) {
    if (address.startsWith("251.") || address.startsWith("4000:2")) {
      return "cellular";
    }
    return address.startsWith("252.") || address.startsWith("254.") ? "hosting" : "residential";
  }

  private static String dotted(long address) {
    return ((address >>> 24) & 255)
        + "."
        + ((address >>> 16) & 255)
        + "."
        + ((address >>> 8) & 255)
        + "."
        + (address & 255);
  }

  private String six(int kind, PersonId person, int slot, Dice dice) {
    long network = networks.at(person.number() * NETWORKS + slot);
    long host = dice.next();
    return "4000:"
        + hex(kind + person.group().code())
        + ":"
        + hex(network >>> 16)
        + ":"
        + hex(network)
        + ":"
        + hex(host >>> 48)
        + ":"
        + hex(host >>> 32)
        + ":"
        + hex(host >>> 16)
        + ":"
        + hex(host);
  }

  private static String hex(long value) {
    return Long.toHexString(value & 0xFFFF);
  }
}

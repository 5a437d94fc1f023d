package org.leadline.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Addresses at times: fixed lines, handsets, carriers' shared addresses, exits, public wireless.
 */
final class SessionPlant implements Plant {

  private static final int LOGIN_HISTORY_FACTOR = 3;
  private static final double HISTORY_STEP_SECONDS = 30 * 3600;
  private static final Duration HANDSET_PERIOD = Duration.ofDays(12);
  private static final int GEO_LINES = 2;

  private final long seed;
  private final NetworkShares shares;
  private final Hubs hubs;

  SessionPlant(long seed, NetworkShares shares, Hubs hubs) {
    this.seed = seed;
    this.shares = shares;
    this.hubs = hubs;
  }

  @Override
  public String name() {
    return "session";
  }

  @Override
  public void plant(Draft draft, Dice dice) {
    boolean placed = !dice.chance(shares.noJurisdiction());
    for (Draft.Party party : draft.parties) {
      boolean reported = party.role == Frame.Role.REPORTED;
      if (PartyPlant.ownsValues(party.person.id()) && (reported || dice.chance(0.3))) {
        int count = reported ? count(draft.frame, dice) : 1;
        Instant at = draft.incidentTime;
        for (int i = 0; i < count; i++) {
          Draft.Event event = event(party.person, at, i == 0 ? "UPLOAD" : eventName(dice), dice);
          party.events.add(event);
          at = at.minusSeconds(1 + (long) dice.exponential(HISTORY_STEP_SECONDS));
        }
        if (placed) {
          lookUp(draft, party);
        }
      }
    }
    if (!placed) {
      draft.state = "";
      draft.parties.forEach(party -> party.placed = false);
    }
  }

  private int count(Frame frame, Dice dice) {
    double mean = shares.meanAddresses() - 1;
    ProviderProfile provider = frame.provider();
    boolean history = provider != null && provider.logins() && dice.chance(0.1);
    int drawn = 1 + dice.geometric(history ? mean * LOGIN_HISTORY_FACTOR : mean);
    return Math.min(drawn, shares.mostAddresses());
  }

  private static String eventName(Dice dice) {
    return dice.chance(0.75)
        ? "LOGIN"
        : dice.pick(List.of("UPLOAD", "REGISTRATION", "OTHER", "UNKNOWN"));
  }

  private Draft.Event event(Person person, Instant at, String name, Dice dice) {
    double drawn = dice.unit();
    boolean hidden = drawn < shares.hidden();
    String address = address(person, at, drawn, dice);
    Integer port = dice.chance(shares.portStated()) ? dice.between(1024, 65_535) : null;
    return new Draft.Event(written(address, dice), name, at, port, proxy(hidden, dice));
  }

  private static @Nullable Boolean proxy(boolean hidden, Dice dice) {
    if (hidden && dice.chance(0.4)) {
      return true;
    }
    return dice.chance(0.2) ? Boolean.FALSE : null;
  }

  private String address(Person person, Instant at, double drawn, Dice dice) {
    double upToWireless = shares.hidden() + shares.publicWifi();
    if (drawn < shares.hidden()) {
      Addresses.Pool pool =
          dice.chance(0.8) ? Addresses.Pool.PRIVATE_NETWORK : Addresses.Pool.HOSTING;
      return hubs.habitual(pool, person.id(), dice);
    }
    if (drawn < upToWireless) {
      return hubs.habitual(Addresses.Pool.PUBLIC_WIRELESS, person.id(), dice);
    }
    return drawn < upToWireless + shares.mobile()
        ? mobile(person, at, dice)
        : fixed(person, at, dice);
  }

  private String mobile(Person person, Instant at, Dice dice) {
    if (!dice.chance(shares.mobileSix())) {
      return hubs.carrierAddress(person.id(), dice);
    }
    long period = at.getEpochSecond() / HANDSET_PERIOD.toSeconds();
    return hubs.addresses().mobileSix(person.id(), Math.floorMod(period, Addresses.PERIODS), dice);
  }

  /** A person moves once, at a time of the person's own. */
  private String fixed(Person person, Instant at, Dice dice) {
    Dice life = Dice.of(seed, "moves", person.id().number());
    long day = at.getEpochSecond() / Duration.ofDays(1).toSeconds();
    int move = Math.floorMod(day, 1460) < life.below(1460) ? 0 : 1;
    return dice.chance(shares.fixedSix())
        ? hubs.addresses().fixedSix(home(person), move, dice)
        : hubs.addresses().fixedFour(home(person), move);
  }

  /** Whose line it is: in a household the line of the other person. */
  private PersonId home(Person person) {
    return hubs.lineOwner(person.id());
  }

  private static String written(String address, Dice dice) {
    return dice.chance(0.05) ? address.toUpperCase(java.util.Locale.ROOT) : address;
  }

  private static void lookUp(Draft draft, Draft.Party party) {
    party.events.stream()
        .map(Draft.Event::address)
        .distinct()
        .limit(GEO_LINES)
        .forEach(address ->
            draft.geoLines.add(
                new Draft.GeoLine(
                    address,
                    party.role,
                    party.person.place(),
                    Addresses.organisation(address),
                    Addresses.lineType(address))));
  }
}

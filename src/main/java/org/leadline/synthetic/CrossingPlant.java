package org.leadline.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.leadline.synthetic.Crossings.Crossing;

/** Puts what strangers share into the reports of both. */
final class CrossingPlant implements Plant {

  /** A number rests at least this long before it is given again (47 CFR 52.15, 64.1200). */
  private static final Duration NUMBER_RESTS = Duration.ofDays(45);

  /** How long after its last use by the one customer an address is another's. */
  private static final Duration LEASE = Duration.ofDays(60);

  /** How the mailbox begins that two large groups share. */
  static final String BRIDGE_MAILBOX = "office.zz";

  private static final double DEVICE_SEEN = 0.8;

  private final long seed;
  private final Census census;
  private final Timeline timeline;
  private final Frames frames;
  private final People people;
  private final Hubs hubs;

  CrossingPlant(long seed, Frames frames, People people, Hubs hubs) {
    this.seed = seed;
    this.census = frames.census();
    this.timeline = frames.timeline();
    this.frames = frames;
    this.people = people;
    this.hubs = hubs;
  }

  @Override
  public String name() {
    return "crossing";
  }

  @Override
  public void plant(Draft draft, Dice dice) {
    for (Crossing crossing : frames.crossings().of(draft.frame.main().number())) {
      Draft.Party party = draft.parties.getFirst();
      switch (crossing.kind()) {
        case RECYCLED_PHONE -> recycledPhone(crossing, draft, party);
        case COMPROMISED_ACCOUNT -> compromisedAccount(crossing, draft, party);
        case VICTIM_REPORTED -> victimReported(crossing, draft);
        case BRIDGE -> bridge(crossing, draft, party);
        case RE_LEASED_LINE -> reLeasedLine(crossing, draft, party);
        case SAME_NICKNAME -> sameNickname(crossing, draft, party);
        case LOOK_ALIKE -> lookAlike(crossing, draft, party);
        case CARRIER_ADDRESS -> carrierAddress(crossing, draft, party);
        case FAMILY_DEVICE -> familyDevice(crossing, party, dice);
      }
    }
  }

  /** Who is reported last keeps what the other one had, after the number rested. */
  private void recycledPhone(Crossing crossing, Draft draft, Draft.Party party) {
    Instant first = last(crossing.first());
    Instant second = last(crossing.second());
    long former = first.isBefore(second) ? crossing.first() : crossing.second();
    String phone = person(former).phone();
    if (phone == null) {
      return;
    }
    Instant given = last(former).plus(NUMBER_RESTS);
    if (isMain(draft, former) || draft.frame.received().isAfter(given)) {
      party.phones.clear();
      party.phones.add(new Draft.Contact(phone, true));
    }
  }

  /** The second one uses the first one's account at a service where the first is reported. */
  private void compromisedAccount(Crossing crossing, Draft draft, Draft.Party party) {
    Person owner = person(crossing.first());
    if (isMain(draft, crossing.first())) {
      party.accountId = people.accountAt(owner, party.service);
    } else if (isReportedAt(crossing.first(), party.service)) {
      party.accountId = people.accountAt(owner, party.service);
      party.screenName = people.handleAt(owner, party.service);
      party.profileUrl = null;
      party.compromised = true;
    }
  }

  /** The victim's part is cast by {@link Frames}; both sides state the mailbox. */
  private void victimReported(Crossing crossing, Draft draft) {
    String mail = person(crossing.second()).mails().getFirst();
    for (Draft.Party party : draft.parties) {
      if (party.person.id().equals(reported(crossing.second()))) {
        party.mails.removeIf(contact -> Shown.mail(contact.value()).equals(Shown.mail(mail)));
        party.mails.add(new Draft.Contact(mail, true));
      }
    }
  }

  private void bridge(Crossing crossing, Draft draft, Draft.Party party) {
    long[] mine = census.reportsOf(draft.frame.main().number());
    if (mine[mine.length / 2] == draft.frame.report()) {
      String mail = BRIDGE_MAILBOX + crossing.first() + "@example.org";
      party.mails.add(new Draft.Contact(mail, null));
    }
  }

  /** In the two reports that are nearest in time. */
  private void reLeasedLine(Crossing crossing, Draft draft, Draft.Party party) {
    long[] nearest = nearest(crossing);
    Duration gap =
        Duration.between(timeline.receivedOf(nearest[0]), timeline.receivedOf(nearest[1])).abs();
    if (gap.compareTo(LEASE) <= 0 && contains(nearest, draft.frame.report())) {
      String address = hubs.addresses().fixedFour(reported(crossing.first()), 0);
      party.events.add(new Draft.Event(address, "LOGIN", draft.incidentTime, null, null));
    }
  }

  private void sameNickname(Crossing crossing, Draft draft, Draft.Party party) {
    String handle = person(crossing.first()).handle();
    if (isMain(draft, crossing.first()) || !isReportedAt(crossing.first(), party.service)) {
      party.screenName = handle;
      party.profileUrl = null;
    }
  }

  private void lookAlike(Crossing crossing, Draft draft, Draft.Party party) {
    String handle = person(crossing.first()).handle();
    boolean first = isMain(draft, crossing.first());
    party.screenName = first ? handle : handle.replace('o', '0').replace('l', '1') + "_77";
    party.profileUrl = null;
  }

  /** Minutes apart; every second pair has ports, which differ. */
  private void carrierAddress(Crossing crossing, Draft draft, Draft.Party party) {
    long mine = draft.frame.main().number();
    if (census.reportsOf(mine)[0] != draft.frame.report()) {
      return;
    }
    Dice dice = Dice.of(seed, "carrier minute", crossing.first());
    String address = hubs.carrierAddress(reported(crossing.first()), dice);
    Instant at = earliest(crossing).minus(Duration.ofHours(dice.between(2, 48)));
    boolean second = mine == crossing.second();
    Integer port =
        dice.chance(0.5) ? Integer.valueOf(2000 + dice.below(20_000) * 3 + (second ? 1 : 0)) : null;
    Instant captured = second ? at.plusSeconds(dice.between(5, 400)) : at;
    party.events.add(new Draft.Event(address, "LOGIN", captured, port, null));
  }

  private void familyDevice(Crossing crossing, Draft.Party party, Dice dice) {
    if (dice.chance(DEVICE_SEEN)) {
      String device = person(crossing.first()).advertisingId();
      party.devices.clear();
      party.devices.add(new Draft.Device("IDFA", device));
    }
  }

  private long[] nearest(Crossing crossing) {
    long[] best = new long[2];
    long gap = Long.MAX_VALUE;
    for (long one : census.reportsOf(crossing.first())) {
      for (long other : census.reportsOf(crossing.second())) {
        if (Math.abs(one - other) < gap) {
          gap = Math.abs(one - other);
          best = new long[] {one, other};
        }
      }
    }
    return best;
  }

  private static boolean contains(long[] reports, long report) {
    return Arrays.stream(reports).anyMatch(each -> each == report);
  }

  private boolean isReportedAt(long person, String service) {
    return frames.mainlyAbout(person).stream().anyMatch(frame -> frame.service().equals(service));
  }

  private Instant earliest(Crossing crossing) {
    long first = census.reportsOf(crossing.first())[0];
    long second = census.reportsOf(crossing.second())[0];
    return timeline.receivedOf(Math.min(first, second));
  }

  private Instant last(long person) {
    long[] all = census.reportsOf(person);
    return timeline.receivedOf(all[all.length - 1]);
  }

  private Person person(long number) {
    return people.of(reported(number));
  }

  private static PersonId reported(long number) {
    return new PersonId(PersonId.Group.REPORTED, number);
  }

  private static boolean isMain(Draft draft, long number) {
    return draft.frame.main().number() == number;
  }
}

package org.leadline.synthetic;

import java.time.Duration;
import java.time.Instant;

/**
 * Sessions that more than one report tells of: pupils of one school on its wireless network on the
 * same day, and one person's session that a provider lists in two reports.
 */
final class MeetingPlant implements Plant {

  /** Neighbouring persons who are pupils of one school. */
  static final int CLASS = 8;

  /** School networks stand behind the pool that everybody uses. */
  private static final long FIRST_SCHOOL = 1_000_000;

  private static final int SCHOOL_HOURS = 6;

  private final long seed;
  private final StrangerShares shares;
  private final Frames frames;
  private final Hubs hubs;

  MeetingPlant(long seed, StrangerShares shares, Frames frames, Hubs hubs) {
    this.seed = seed;
    this.shares = shares;
    this.frames = frames;
    this.hubs = hubs;
  }

  @Override
  public String name() {
    return "meeting";
  }

  @Override
  public void plant(Draft draft, Dice dice) {
    long person = draft.frame.main().number();
    long[] all = frames.census().reportsOf(person);
    if (isSchool(person / CLASS) && all[0] == draft.frame.report()) {
      draft.parties.getFirst().events.add(atSchool(person, dice));
    }
    Dice life = Dice.of(seed, "repeated session", person);
    boolean repeats = all.length > 1 && life.chance(shares.repeatedSession());
    if (repeats && (all[0] == draft.frame.report() || all[1] == draft.frame.report())) {
      draft.parties.getFirst().events.add(repeated(draft.frame.main(), all[0], life));
    }
  }

  boolean isSchool(long group) {
    return Dice.of(seed, "school", group).chance(shares.school());
  }

  private Draft.Event atSchool(long person, Dice dice) {
    long group = person / CLASS;
    String address = hubs.addresses().shared(Addresses.Pool.PUBLIC_WIRELESS, FIRST_SCHOOL + group);
    Instant day =
        frames.timeline().receivedOf(0).minus(Duration.ofDays(1 + Math.floorMod(group, 60)));
    Instant at = day.plusSeconds(dice.below((int) Duration.ofHours(SCHOOL_HOURS).toSeconds()));
    return new Draft.Event(address, "LOGIN", at, null, null);
  }

  private Draft.Event repeated(PersonId person, long report, Dice life) {
    Instant at = frames.timeline().receivedOf(report).minus(Duration.ofHours(life.between(1, 40)));
    return new Draft.Event(
        hubs.carrierAddress(person, life), "LOGIN", at, life.between(1024, 65_535), null);
  }
}

package org.leadline.synthetic;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The party blocks with what a provider declares of its user: account, names, contacts, devices.
 */
final class PartyPlant implements Plant {

  private static final double MAIL_STATED = 0.75;
  private static final double PHONE_STATED = 0.5;
  private static final double DEVICE_STATED = 0.3;
  private static final double ACCOUNT_STATED = 0.9;
  private static final double NAME_STATED = 0.4;

  private final People people;

  PartyPlant(People people) {
    this.people = people;
  }

  @Override
  public String name() {
    return "party";
  }

  @Override
  public void plant(Draft draft, Dice dice) {
    for (Frame.Part part : draft.frame.cast()) {
      Person person = people.of(part.person());
      Draft.Party party = new Draft.Party(person, part.role(), draft.frame.service());
      account(party, dice);
      if (ownsValues(person.id())) {
        contacts(party, dice);
        devices(party, dice);
      }
      describe(party, dice);
      draft.parties.add(party);
    }
    draft.state = draft.parties.getFirst().person.place().state();
  }

  /** Further persons beyond the first of a report have no numbers of their own, hence no values. */
  static boolean ownsValues(PersonId person) {
    return person.number() < GeneratorSettings.MOST_REPORTS;
  }

  private void account(Draft.Party party, Dice dice) {
    String handle = people.handleAt(party.person, party.service);
    if (dice.chance(ACCOUNT_STATED)) {
      party.accountId = people.accountAt(party.person, party.service);
    }
    party.screenName = dice.chance(0.05) ? "@" + handle : handle;
    if (dice.chance(0.3)) {
      party.profileUrl =
          "https://"
              + party.service.toLowerCase(Locale.ROOT).replace(' ', '-')
              + ".example.com/user/"
              + handle;
    }
  }

  private static void contacts(Draft.Party party, Dice dice) {
    for (String mail : party.person.mails()) {
      if (dice.chance(MAIL_STATED)) {
        party.mails.add(new Draft.Contact(spelling(mail, dice), verified(dice)));
      }
    }
    String phone = party.person.phone();
    if (phone != null && dice.chance(PHONE_STATED)) {
      party.phones.add(new Draft.Contact(Spellings.declaredPhone(phone, dice), verified(dice)));
    }
  }

  /** Mailboxes are written in capitals now and then, and gmail.com ones with an alias. */
  private static String spelling(String mail, Dice dice) {
    if (mail.endsWith("@gmail.com") && dice.chance(0.1)) {
      return mail.replace("@", "+office@");
    }
    return dice.chance(0.06) ? mail.toUpperCase(Locale.ROOT) : mail;
  }

  private static @Nullable Boolean verified(Dice dice) {
    return dice.chance(0.3) ? null : dice.chance(0.8);
  }

  private static void devices(Draft.Party party, Dice dice) {
    if (dice.chance(DEVICE_STATED)) {
      party.devices.add(
          dice.chance(0.25)
              ? new Draft.Device("IMEI", party.person.imei())
              : new Draft.Device(dice.chance(0.5) ? "IDFA" : "GAID", party.person.advertisingId()));
    }
  }

  private static void describe(Draft.Party party, Dice dice) {
    party.named = dice.chance(NAME_STATED);
    party.placed = dice.chance(0.5);
    if (dice.chance(0.5)) {
      party.displayName =
          party.person.givenName() + " " + party.person.familyName().charAt(0) + ".";
    }
    if (dice.chance(0.1)) {
      party.bio = "Registered user, profile kept since " + dice.between(2018, 2029) + ".";
    }
  }
}

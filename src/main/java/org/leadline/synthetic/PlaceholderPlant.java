package org.leadline.synthetic;

import java.util.List;

/** Values that stand for "nothing here" and that strangers therefore share. */
final class PlaceholderPlant implements Plant {

  static final List<String> MAILS = List.of("unknown@example.com", "none@example.com", "N/A");
  static final List<String> PHONES = List.of("000-000-0000", "N/A", "0000000000");
  static final String DEVICE = "00000000-0000-0000-0000-000000000000";
  static final String NAME = "unknown";

  private final double share;

  PlaceholderPlant(double share) {
    this.share = share;
  }

  @Override
  public String name() {
    return "placeholder";
  }

  @Override
  public void plant(Draft draft, Dice dice) {
    if (!dice.chance(share)) {
      return;
    }
    Draft.Party party = draft.parties.getFirst();
    switch (dice.below(4)) {
      case 0 -> party.mails.add(new Draft.Contact(dice.pick(MAILS), null));
      case 1 -> party.phones.add(new Draft.Contact(dice.pick(PHONES), null));
      case 2 -> party.devices.add(new Draft.Device("IDFA", DEVICE));
      default -> party.screenName = NAME;
    }
  }
}

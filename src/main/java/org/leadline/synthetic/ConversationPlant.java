package org.leadline.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * Conversations in office prose in which people mention how they can be reached, in the spellings
 * that people use.
 */
final class ConversationPlant implements Plant {

  private final Prose prose;

  ConversationPlant(Prose prose) {
    this.prose = prose;
  }

  @Override
  public String name() {
    return "conversation";
  }

  @Override
  public void plant(Draft draft, Dice dice) {
    if (!draft.frame.chat()) {
      return;
    }
    String language = prose.language(dice);
    List<String> lines = new ArrayList<>();
    int count = 2 + dice.geometric(4);
    for (int i = 0; i < count; i++) {
      Draft.Party speaker = dice.pick(draft.parties);
      lines.add(speaker.screenName + ": " + prose.sentence(language, dice));
    }
    mention(draft, lines, dice);
    String room = dice.chance(0.2) ? "Room " + dice.between(1, 500) : null;
    draft.chat = new Draft.Chat(draft.frame.service(), room, String.join("\n", lines));
  }

  private static void mention(Draft draft, List<String> lines, Dice dice) {
    Draft.Party party = draft.parties.getFirst();
    Person person = party.person;
    if (dice.chance(0.3)) {
      String mail = Spellings.mentionedMail(person.mails().getFirst(), dice);
      lines.add(party.screenName + ": please write to " + mail);
      draft.mentioned.add("mail:" + person.mails().getFirst());
    }
    if (person.phone() != null && dice.chance(0.25)) {
      String phone = Spellings.mentionedPhone(person.phone(), dice);
      lines.add(party.screenName + ": the number is " + phone);
      draft.mentioned.add("phone:" + person.phone().substring(2));
    }
    if (dice.chance(0.2)) {
      String handle = Spellings.mentionedHandle(person.handle(), party.service, dice);
      lines.add(party.screenName + ": see " + handle);
    }
    if (party.profileUrl != null && dice.chance(0.3)) {
      lines.add(party.screenName + ": " + Spellings.mentionedUrl(party.profileUrl, dice));
    }
  }
}

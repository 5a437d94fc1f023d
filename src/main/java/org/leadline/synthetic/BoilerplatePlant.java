package org.leadline.synthetic;

import java.util.List;

/** A provider's standing text, its mailbox in it, and remarks in office prose. */
final class BoilerplatePlant implements Plant {

  private final Prose prose;

  BoilerplatePlant(Prose prose) {
    this.prose = prose;
  }

  @Override
  public String name() {
    return "boilerplate";
  }

  @Override
  public void plant(Draft draft, Dice dice) {
    ProviderProfile provider = draft.frame.provider();
    if (provider != null) {
      draft.additional.add(
          "Requests about this submission go to "
              + provider.contactMail()
              + ". Records of "
              + provider.service()
              + " are kept for the statutory period.");
    }
    if (dice.chance(0.6)) {
      draft.additional.add(prose.paragraph(prose.language(dice), 1 + dice.below(4), dice));
    }
    if (dice.chance(0.25)) {
      draft.notes.add(prose.paragraph("en", 1 + dice.below(2), dice));
    }
    draft.uploads.stream()
        .limit(dice.chance(0.15) ? 2 : 0)
        .forEach(upload -> draft.additional.add("File's unique ESP Identifier: " + upload.token()));
    if (!draft.frame.chat() && dice.chance(0.15)) {
      draft.pages.addAll(List.of(page(draft, dice)));
    }
  }

  private static String page(Draft draft, Dice dice) {
    return "https://files.example.org/folder/" + draft.frame.number() + "/" + Hex.digits(dice, 8);
  }
}

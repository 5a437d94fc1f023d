package org.leadline.synthetic;

import java.util.List;
import java.util.Locale;

/**
 * Reports whose urgency is told by a sentence of their prose alone, in the abstract wording of
 * offices, and others with sentences that use the same words to say the contrary, or nothing.
 */
final class UrgencyPlant implements Plant {

  private final Prose prose;
  private final Sentences sentences = Sentences.of("urgency.txt");
  private final double urgent;
  private final double decoy;

  UrgencyPlant(IncidentShares shares, Prose prose) {
    this.prose = prose;
    this.urgent = shares.urgentByText();
    this.decoy = shares.urgencyDecoy();
  }

  @Override
  public String name() {
    return "urgency";
  }

  @Override
  public void plant(Draft draft, Dice dice) {
    double drawn = dice.unit();
    if (drawn < urgent) {
      draft.urgentByText = true;
      draft.additional.add(around("urgent", dice));
    } else if (drawn < urgent + decoy) {
      draft.additional.add(around("decoy", dice));
    }
  }

  /** The sentence stands among others that mean nothing. */
  private String around(String section, Dice dice) {
    String before = prose.paragraph("en", dice.between(1, 3), dice);
    return String.join(" ", before, sentence(section, dice), prose.sentence("en", dice));
  }

  private String sentence(String section, Dice dice) {
    String text = sentences.pick(section, dice);
    for (String part : List.of("who", "soon")) {
      text = text.replace("{" + part + "}", sentences.pick(part, dice));
    }
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}

package org.leadline.intake.quirk;

/** One form, as it is found in a text. */
sealed interface TextForm permits JsonInText, LabelledText {

  /**
   * Reads a text that holds one of the form's marks.
   *
   * @return false when the text claims the form and is broken; nothing is added then
   */
  boolean read(String text, Spot spot, Findings findings);
}

package org.leadline.index;

import java.util.Locale;

/** How the text of a field is cut into words. Each engine builds its analyser from this. */
public enum TextAnalysis {
  /**
   * Words by Unicode rules (UAX 29), folded (case, accents, width), with the English stem beside
   * each word, so that the exact word ranks above its relatives.
   */
  ENGLISH,
  /** Words by Unicode rules, folded; no stems. */
  PLAIN;

  /** The name used in {@code fields.json}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

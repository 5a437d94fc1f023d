package org.leadline.intake.reading;

import java.util.Locale;
import java.util.Set;

/** Words that say no where a document has room for a claim and its reason. */
public final class Denial {

  private static final Set<String> WORDS =
      Set.of("false", "0", "no", "n", "none", "nil", "null", "not applicable", "not escalated");

  private Denial() {}

  /** Whether a text says no and nothing else, in any case, with or without a full stop. */
  public static boolean isPlain(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return WORDS.contains(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
  }
}

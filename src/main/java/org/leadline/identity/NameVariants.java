package org.leadline.identity;

import java.util.List;

/**
 * Plainer spellings of a user name: without separators, without the digits that people add when a
 * name is taken, with letters for the digits that stand for them ({@code m1chael_1990} is {@code
 * michael}). They are hints for a reader, never the name itself.
 */
final class NameVariants {

  /** Shorter stems are shared by strangers. */
  private static final int SHORTEST = 5;

  private static final int LONGEST = 64;
  private static final String SEPARATORS = "._- #~";
  private static final String KIK = "kik";

  /**
   * By digit, the letter that it stands for; a blank where it stands for none, a one for i or l.
   */
  private static final String LETTERS = "o1 eas tb ";

  private NameVariants() {}

  /**
   * The spellings of a folded name that may differ from it; none for a plain one.
   *
   * @param service the family of the service: Kik's reports add three characters to a name
   */
  static List<String> of(String name, String service) {
    if (name.length() > LONGEST || isPlain(name)) {
      return List.of();
    }
    String base = Ascii.without(SEPARATORS, service.equals(KIK) ? withoutKikEnding(name) : name);
    String stem = withoutDigitsAtEnd(base);
    if (stem.length() < SHORTEST) {
      return base.length() < SHORTEST || Ascii.allDigits(base) ? List.of() : List.of(base);
    }
    return lettered(stem);
  }

  /** Letters only: nothing is left out and nothing stands for something else. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Ascii.isDigit(c) || SEPARATORS.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** {@code name_abc}: three letters or digits after the last underscore. */
  private static String withoutKikEnding(String name) {
    int mark = name.lastIndexOf('_');
    return mark > 0 && mark == name.length() - 4 ? name.substring(0, mark) : name;
  }

  private static String withoutDigitsAtEnd(String base) {
    int end = base.length();
    while (end > 0 && Ascii.isDigit(base.charAt(end - 1))) {
      end--;
    }
    return base.substring(0, end);
  }

  private static List<String> lettered(String stem) {
    StringBuilder lettered = new StringBuilder(stem.length());
    for (int i = 0; i < stem.length(); i++) {
      char c = stem.charAt(i);
      char letter = Ascii.isDigit(c) ? LETTERS.charAt(c - '0') : c;
      if (letter == ' ') {
        return List.of(stem);
      }
      lettered.append(letter);
    }
    String plain = lettered.toString();
    return plain.indexOf('1') < 0
        ? List.of(plain)
        : List.of(plain.replace('1', 'i'), plain.replace('1', 'l'));
  }
}

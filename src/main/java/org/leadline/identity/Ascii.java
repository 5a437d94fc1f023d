package org.leadline.identity;

/**
 * Character classes of the ASCII range, as identifiers need them; every other character is none.
 */
final class Ascii {

  private Ascii() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isLetterOrDigit(char c) {
    return isLetter(c) || isDigit(c);
  }

  static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  /** Whether every character is a digit; false for an empty text. */
  static boolean allDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> isDigit((char) c));
  }

  /** Whether every character is a hexadecimal digit; false for an empty text. */
  static boolean allHex(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> isHex((char) c));
  }

  /** Whether all characters are the same one; true for an empty text. */
  static boolean uniform(String text) {
    return text.chars().distinct().limit(2).count() < 2;
  }

  /** Whether every character is printable ASCII without blanks. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  /** The digits of a text, everything else left out. */
  static String digitsOf(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        digits.append(text.charAt(i));
      }
    }
    return digits.toString();
  }

  /** The text without any of these separators. */
  static String without(String separators, String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (separators.indexOf(text.charAt(i)) < 0) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }
}

package org.leadline.identity;

/**
 * What a token is made of.
 *
 * @param length characters
 * @param letters ASCII letters
 * @param digits ASCII digits
 * @param hexDigits hexadecimal digits
 * @param dots full stops
 * @param colons colons
 */
record Look(int length, int letters, int digits, int hexDigits, int dots, int colons) {

  static Look of(String text, int from, int to) {
    int letters = 0;
    int digits = 0;
    int hexDigits = 0;
    int dots = 0;
    int colons = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Ascii.isDigit(c)) {
        digits++;
        hexDigits++;
      } else if (Ascii.isLetter(c)) {
        letters++;
        hexDigits += Ascii.isHex(c) ? 1 : 0;
      } else if (c == '.') {
        dots++;
      } else if (c == ':') {
        colons++;
      }
    }
    return new Look(to - from, letters, digits, hexDigits, dots, colons);
  }

  /** Letters only: a word of the text. */
  boolean isWord() {
    return letters == length;
  }

  /** Hexadecimal digits only, a letter among them: a number alone is hardly ever a hash. */
  boolean isHex() {
    return hexDigits == length && digits < length;
  }

  boolean isAlphanumeric() {
    return letters + digits == length && letters > 0 && digits > 0;
  }
}

package org.leadline.identity;

/** Dotted-decimal IPv4 without leading zeros. */
final class Ipv4 {

  private static final int LONGEST = 15;

  private Ipv4() {}

  /** Whether the text is exactly an address. */
  static boolean isAddress(CharSequence text) {
    return text.length() <= LONGEST && endOf(text, 0, text.length()) == text.length();
  }

  /** The end of the address that starts at an offset; -1 when none does. */
  static int endOf(CharSequence text, int from, int limit) {
    int at = from;
    for (int number = 0; number < 4; number++) {
      int end = endOfNumber(text, at, limit);
      boolean dotted = number == 3 || (end > 0 && end < limit && text.charAt(end) == '.');
      if (end < 0 || !dotted) {
        return -1;
      }
      at = number == 3 ? end : end + 1;
    }
    return at;
  }

  private static int endOfNumber(CharSequence text, int from, int limit) {
    int value = 0;
    int at = from;
    while (at < limit && at < from + 4 && Ascii.isDigit(text.charAt(at))) {
      value = value * 10 + text.charAt(at++) - '0';
    }
    boolean leadingZero = at - from > 1 && text.charAt(from) == '0';
    return at == from || value > 255 || leadingZero ? -1 : at;
  }
}

package org.leadline.index.lucene;

import org.leadline.identity.Luhn;

/**
 * Takes the middle digits out of numbers of payment cards before a text is cut into words, so that
 * no full number stands in the dictionary (PCI DSS 3.4: the first six and the last four digits may
 * be kept). A question is cut into words in the same way, so that the full number still finds its
 * text.
 *
 * <p>A card's number has the beginning and the length that one of the large networks gives (ISO/IEC
 * 7812 issuer ranges) and the right check digit; blanks or hyphens may stand between its groups.
 * About one in ten other numbers of such a beginning and length looks the same; it is found like
 * any that shares its first six and last four digits.
 */
final class CardNumbers {

  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  /** At the start and at the end. */
  private static final int KEPT_FIRST = 6;

  private static final int KEPT_LAST = 4;

  /** Every stretch of {@link #SHORTEST} characters is met by it. */
  private static final int STRIDE = 7;

  private CardNumbers() {}

  /** Puts an {@code x} for each digit to be hidden in the first characters of a text. */
  static void hide(char[] text, int length) {
    for (int at = 0; at < length; at += STRIDE) {
      if (isWithin(text, at, length)) {
        int to = at;
        while (to < length && isWithin(text, to, length)) {
          to++;
        }
        int from = at;
        while (from > 0 && isWithin(text, from - 1, length)) {
          from--;
        }
        if (to - from >= SHORTEST) {
          hideWithin(text, from, to, length);
        }
        at = to;
      }
    }
  }

  /** A digit, or what stands between two. */
  private static boolean isWithin(char[] text, int at, int length) {
    char c = text[at];
    return isDigit(c)
        || ((c == ' ' || c == '-')
            && at > 0
            && at + 1 < length
            && isDigit(text[at - 1])
            && isDigit(text[at + 1]));
  }

  private static void hideWithin(char[] text, int from, int to, int length) {
    int at = from;
    while (at < to) {
      int end = startsGroup(text, at) ? endOfCard(text, at, to, length) : -1;
      if (end >= 0) {
        hideMiddle(text, at, end);
        at = end;
      } else {
        at++;
      }
    }
  }

  private static boolean startsGroup(char[] text, int at) {
    return isDigit(text[at]) && (at == 0 || !Character.isLetterOrDigit(text[at - 1]));
  }

  /** Behind the last digit of the card's number that begins there; -1 when none does. */
  private static int endOfCard(char[] text, int from, int to, int length) {
    StringBuilder digits = new StringBuilder(LONGEST + 1);
    for (int at = from; at < to && digits.length() <= LONGEST; at++) {
      if (isDigit(text[at])) {
        digits.append(Character.digit(text[at], 10));
        boolean groupEnds = at + 1 == length || !Character.isLetterOrDigit(text[at + 1]);
        if (groupEnds && digits.length() >= SHORTEST && isCard(digits.toString())) {
          return at + 1;
        }
      }
    }
    return -1;
  }

  private static boolean isCard(String digits) {
    return isOfNetwork(Integer.parseInt(digits.substring(0, 4)), digits.length())
        && Luhn.holds(digits);
  }

  /**
   * @param prefix the first four digits
   */
  private static boolean isOfNetwork(int prefix, int digits) {
    int two = prefix / 100;
    return switch (two / 10) {
      case 2 -> prefix >= 2221 && prefix <= 2720 && digits == 16;
      case 3 ->
          switch (two) {
            case 34, 37 -> digits == 15;
            case 35 -> prefix >= 3528 && prefix <= 3589 && digits == 16;
            case 30, 36, 38, 39 -> digits == 14;
            default -> false;
          };
      case 4 -> digits == 13 || digits == 16 || digits == 19;
      case 5 -> two >= 51 && two <= 55 && digits == 16;
      case 6 -> (two == 60 || two == 62 || two == 64 || two == 65) && digits >= 16;
      default -> false;
    };
  }

  private static void hideMiddle(char[] text, int from, int to) {
    int digits = 0;
    for (int at = from; at < to; at++) {
      digits += isDigit(text[at]) ? 1 : 0;
    }
    int seen = 0;
    for (int at = from; at < to; at++) {
      if (isDigit(text[at])) {
        seen++;
        text[at] = seen > KEPT_FIRST && seen <= digits - KEPT_LAST ? 'x' : text[at];
      }
    }
  }

  private static boolean isDigit(char c) {
    return Character.isDigit(c);
  }
}

package org.leadline.index.lucene;

import java.util.Arrays;

/**
 * Word boundaries of ASCII text by UAX 29 as ICU's root rules have it: letters, digits and
 * underscores run together; an apostrophe or full stop joins letters (WB6, WB7) or digits (WB11,
 * WB12), a comma or semicolon digits.
 */
final class AsciiWords {

  private static final int ASCII = 128;
  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;
  private static final byte JOINER = 3;
  private static final byte[] KINDS = kinds();

  private AsciiWords() {}

  static boolean isAscii(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      if (text[i] >= ASCII) {
        return false;
      }
    }
    return true;
  }

  /** Where the next word from there on begins; the length when there is none. */
  static int start(char[] text, int from, int length) {
    int start = from;
    while (start < length) {
      if (isWordy(text[start])) {
        int end = end(text, start, length);
        if (holdsWord(text, start, end)) {
          return start;
        }
        start = end;
      } else {
        start++;
      }
    }
    return length;
  }

  /** Where the word that begins there ends. */
  static int end(char[] text, int start, int length) {
    int end = start;
    while (end < length && (isWordy(text[end]) || isJoined(text, start, end, length))) {
      end++;
    }
    return end;
  }

  private static boolean isJoined(char[] text, int start, int at, int length) {
    if (at == start || at + 1 >= length) {
      return false;
    }
    char before = text[at - 1];
    char after = text[at + 1];
    return switch (text[at]) {
      case '.', '\'' ->
          (isLetter(before) && isLetter(after)) || (isDigit(before) && isDigit(after));
      case ',', ';' -> isDigit(before) && isDigit(after);
      default -> false;
    };
  }

  /** A single underscore is none. */
  private static boolean holdsWord(char[] text, int from, int to) {
    return to - from > 1 || text[from] != '_';
  }

  private static boolean isWordy(char c) {
    return c < ASCII && KINDS[c] != 0;
  }

  private static boolean isLetter(char c) {
    return c < ASCII && KINDS[c] == LETTER;
  }

  private static boolean isDigit(char c) {
    return c < ASCII && KINDS[c] == DIGIT;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[ASCII];
    Arrays.fill(kinds, '0', '9' + 1, DIGIT);
    Arrays.fill(kinds, 'A', 'Z' + 1, LETTER);
    Arrays.fill(kinds, 'a', 'z' + 1, LETTER);
    kinds['_'] = JOINER;
    return kinds;
  }
}

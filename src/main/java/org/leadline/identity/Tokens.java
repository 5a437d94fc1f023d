package org.leadline.identity;

/** Where the tokens of a text begin and end. */
final class Tokens {

  private static final String DELIMITERS =
      "\"'`<>|,;()[]{}\\^=*\u201C\u201D\u2018\u2019\u00AB\u00BB\u2022\u2026\u3001\u3002";

  /** One flag per character of the first 128, since this is asked for each character. */
  private static final boolean[] ASCII = table();

  private Tokens() {}

  static boolean isDelimiter(char c) {
    return c < 128
        ? ASCII[c]
        : Character.isWhitespace(c) || c == '\u00A0' || DELIMITERS.indexOf(c) >= 0;
  }

  /** The end of the token that starts at an offset, at most {@code limit}. */
  static int end(String text, int from, int limit) {
    int at = from;
    while (at < limit && !isDelimiter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean[] table() {
    boolean[] table = new boolean[128];
    for (char c = 0; c < table.length; c++) {
      table[c] = c <= ' ' || c == 0x7F || DELIMITERS.indexOf(c) >= 0;
    }
    return table;
  }
}

package org.leadline.identity;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Percent-encoding of the parts of a web address: which characters each part may hold as they are
 * (WHATWG URL standard, section 1.3, "percent-encode sets"; RFC 3986 allows none of those that are
 * encoded here, and RFC 3987, section 3.1, encodes letters outside ASCII in the same way).
 */
final class Escapes {

  private static final String IN_FRAGMENT = " \"<>`";
  private static final String IN_QUERY = " \"#<>";
  private static final String IN_WEB_QUERY = IN_QUERY + "'";
  private static final String IN_PATH = IN_QUERY + "?^`{}";
  private static final String IN_USER = IN_PATH + "/:;=@[\\]|";

  private Escapes() {}

  static String path(String written) {
    return encoded(written, IN_PATH);
  }

  /** A query with its question mark; web addresses encode the apostrophe too. */
  static String query(String written, boolean web) {
    return written.isEmpty() ? "" : "?" + encoded(written.substring(1), webQuery(web));
  }

  /** A fragment with its number sign. */
  static String fragment(String written) {
    return written.isEmpty() ? "" : "#" + encoded(written.substring(1), IN_FRAGMENT);
  }

  /**
   * A user name and password with the at-sign behind them, empty ones left out ({@code user:@} is
   * {@code user@}).
   */
  static String user(String written) {
    if (written.length() < 2) {
      return "";
    }
    int colon = written.indexOf(':');
    int end = written.length() - 1;
    String name = encoded(written.substring(0, colon < 0 ? end : colon), IN_USER);
    String password = colon < 0 ? "" : encoded(written.substring(colon + 1, end), IN_USER);
    String both = password.isEmpty() ? name : name + ":" + password;
    return both.isEmpty() ? "" : both + "@";
  }

  /** The text with its escapes undone; absent when they are no UTF-8. */
  static Optional<String> decoded(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    int length = 0;
    for (int i = 0; i < octets.length; i++) {
      boolean escape = octets[i] == '%' && isHexPair(octets, i + 1);
      octets[length++] = escape ? (byte) pair(octets, i + 1) : octets[i];
      i += escape ? 2 : 0;
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(octets, 0, length))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String webQuery(boolean web) {
    return web ? IN_WEB_QUERY : IN_QUERY;
  }

  private static boolean isHexPair(byte[] octets, int at) {
    return at + 1 < octets.length
        && Ascii.isHex((char) octets[at])
        && Ascii.isHex((char) octets[at + 1]);
  }

  private static int pair(byte[] octets, int at) {
    return Character.digit(octets[at], 16) << 4 | Character.digit(octets[at + 1], 16);
  }

  private static String encoded(String written, String set) {
    int first = 0;
    while (first < written.length() && !isEncoded(written.charAt(first), set)) {
      first++;
    }
    if (first == written.length()) {
      return written;
    }
    StringBuilder encoded = new StringBuilder(written.length() + 16).append(written, 0, first);
    for (byte octet : written.substring(first).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      if (isEncoded(c, set)) {
        encoded.append('%').append(hex(c >> 4)).append(hex(c & 0xF));
      } else {
        encoded.append(c);
      }
    }
    return encoded.toString();
  }

  private static boolean isEncoded(char c, String set) {
    return c < ' ' || c > '~' || set.indexOf(c) >= 0;
  }

  private static char hex(int nibble) {
    return Character.toUpperCase(Character.forDigit(nibble, 16));
  }
}

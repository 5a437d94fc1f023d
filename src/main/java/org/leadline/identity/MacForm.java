package org.leadline.identity;

import java.util.List;
import java.util.Locale;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Hardware addresses (IEEE 802, EUI-48): twelve lower-case hexadecimal digits. Locally administered
 * ones (bit 0x02 of the first octet) are made up at random by telephones and are weak; all zeros
 * and all ones stand for "none" and get no key of the kind.
 */
final class MacForm {

  private static final int DIGITS = 12;
  private static final int LOCALLY_ADMINISTERED = 0x02;

  private MacForm() {}

  static List<MatchKey> keys(String raw) {
    String hex = Ascii.without(" :-.", raw.strip()).toLowerCase(Locale.ROOT);
    if (hex.length() != DIGITS || !Ascii.allHex(hex) || isNone(hex)) {
      return Key.raw(IdentifierKind.MAC, raw);
    }
    int first = Integer.parseInt(hex.substring(0, 2), 16);
    return (first & LOCALLY_ADMINISTERED) == 0
        ? List.of(Key.strong(KeyKind.MAC, hex))
        : List.of(Key.weak(KeyKind.MAC, hex));
  }

  /** Whether a token is written as a hardware address: six pairs or three quadruples. */
  static boolean isWritten(CharSequence text, int from, int to) {
    int length = to - from;
    return (length == 17 && isGrouped(text, from, 2, ":-"))
        || (length == 14 && isGrouped(text, from, 4, "."));
  }

  private static boolean isGrouped(CharSequence text, int from, int size, String separators) {
    char separator = text.charAt(from + size);
    if (separators.indexOf(separator) < 0) {
      return false;
    }
    int length = DIGITS + DIGITS / size - 1;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(from + i);
      boolean mark = i % (size + 1) == size;
      if (mark ? c != separator : !Ascii.isHex(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNone(String hex) {
    return hex.equals("000000000000") || hex.equals("ffffffffffff");
  }
}

package org.leadline.identity;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Advertising ids (IDFA, GAID) and other UUIDs (RFC 9562): lower case with hyphens. The zero UUID
 * is what telephones answer after their owner opted out, the same on each of them, and gets no key
 * of the kind.
 */
final class UuidForm {

  private static final int LENGTH = 36;
  private static final String ZERO = "00000000-0000-0000-0000-000000000000";

  private UuidForm() {}

  static List<MatchKey> advertisingKeys(String raw) {
    String uuid = canonical(raw);
    return uuid == null || uuid.equals(ZERO)
        ? Key.raw(IdentifierKind.ADVERTISING_ID, raw)
        : List.of(Key.strong(KeyKind.ADVERTISING_ID, uuid));
  }

  /**
   * The canonical spelling; null when the value is no UUID. Braces and missing hyphens are taken.
   */
  static @Nullable String canonical(String raw) {
    String value = Ascii.without("{}", raw.strip()).toLowerCase(Locale.ROOT);
    if (value.length() == 32 && Ascii.allHex(value)) {
      return String.join(
          "-",
          value.substring(0, 8),
          value.substring(8, 12),
          value.substring(12, 16),
          value.substring(16, 20),
          value.substring(20));
    }
    return isWritten(value, 0, value.length()) ? value : null;
  }

  /** Whether a token is a UUID with hyphens. */
  static boolean isWritten(CharSequence text, int from, int to) {
    if (to - from != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(from + i);
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (hyphen ? c != '-' : !Ascii.isHex(c)) {
        return false;
      }
    }
    return true;
  }
}

package org.leadline.identity;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Equipment identities of telephones (3GPP TS 23.003): the first 14 digits. The 15th is a Luhn
 * check digit and must be right; of 16 (IMEISV) the last two number the software. A MEID is 14
 * hexadecimal digits, or 18 decimal ones (10 for its first eight, 8 for its last six). One digit
 * repeated is a placeholder and gets no key of the kind.
 */
final class ImeiForm {

  private static final int BODY = 14;

  private ImeiForm() {}

  static List<MatchKey> keys(String raw) {
    String body = bodyOf(Ascii.without(" -/.", raw.strip()).toLowerCase(Locale.ROOT));
    return body == null || Ascii.uniform(body)
        ? Key.raw(IdentifierKind.IMEI, raw)
        : List.of(Key.strong(KeyKind.IMEI, body));
  }

  /** Whether the digits are an IMEI by their check digit. */
  static boolean isChecked(String digits) {
    return digits.length() == BODY + 1 && Luhn.holds(digits) && !Ascii.uniform(digits);
  }

  private static @Nullable String bodyOf(String value) {
    if (!Ascii.allDigits(value)) {
      return value.length() == BODY && Ascii.allHex(value) ? value : null;
    }
    return switch (value.length()) {
      case BODY, BODY + 2 -> value.substring(0, BODY);
      case BODY + 1 -> Luhn.holds(value) ? value.substring(0, BODY) : null;
      case 18 -> meidOfDecimal(value);
      default -> null;
    };
  }

  private static @Nullable String meidOfDecimal(String digits) {
    String head = new BigInteger(digits.substring(0, 10)).toString(16);
    String tail = new BigInteger(digits.substring(10)).toString(16);
    return head.length() > 8 || tail.length() > 6
        ? null
        : "0".repeat(8 - head.length()) + head + "0".repeat(6 - tail.length()) + tail;
  }
}

package org.leadline.identity;

import java.util.List;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Numbers of clearing-house reports: digits without leading zeros. Words and marks before the
 * number ({@code CyberTip #}) are passed over.
 */
final class ReportNumberForm {

  private static final int LONGEST = 18;

  private ReportNumberForm() {}

  static List<MatchKey> keys(String raw) {
    String number = numberOf(raw);
    return number.isEmpty() || number.length() > LONGEST
        ? Key.raw(IdentifierKind.REPORT_NUMBER, raw)
        : List.of(Key.strong(KeyKind.REPORT, number));
  }

  private static String numberOf(String raw) {
    String value = raw.strip();
    int start = 0;
    while (start < value.length() && !Ascii.isDigit(value.charAt(start))) {
      start++;
    }
    String digits = Ascii.without(", ", value.substring(start));
    return Ascii.allDigits(digits) ? withoutZeros(digits) : "";
  }

  private static String withoutZeros(String digits) {
    int first = 0;
    while (first < digits.length() && digits.charAt(first) == '0') {
      first++;
    }
    return digits.substring(first);
  }
}

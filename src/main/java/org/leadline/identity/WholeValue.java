package org.leadline.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Reads a pasted text that is one value and nothing else, in spellings that a longer text could not
 * hold: a hash in groups, a telephone number without its calling code, an address in brackets.
 */
final class WholeValue {

  private static final int LONGEST = 400;

  private static final List<IdentifierKind> READ_DIFFERENTLY =
      List.of(IdentifierKind.IP, IdentifierKind.URL, IdentifierKind.EMAIL);

  private final CanonicalForms forms;

  WholeValue(CanonicalForms forms) {
    this.forms = forms;
  }

  /** All readings, the likeliest first; empty when the text is no single value of these kinds. */
  List<RecognisedValue> read(String text) {
    String value = text.strip();
    int from = value.isEmpty() ? 0 : text.indexOf(value);
    if (value.isEmpty() || value.length() > LONGEST) {
      return List.of();
    }
    List<RecognisedValue> readings = new ArrayList<>();
    String readable = Refanged.value(value);
    IpForm.network(readable).ifPresent(network -> readings.add(networkAt(network, value, from)));
    if (readings.isEmpty()) {
      singles(value, readable).forEach(single -> readings.add(at(single, value, from)));
    }
    return List.copyOf(readings);
  }

  /** A kind and the keys of a value read as that kind. */
  private record Single(IdentifierKind kind, List<MatchKey> keys) {}

  private List<Single> singles(String value, String readable) {
    List<Single> found = new ArrayList<>();
    add(found, IdentifierKind.IP, IpForm.keys(readable));
    if (found.isEmpty() && MacForm.isWritten(value, 0, value.length())) {
      add(found, IdentifierKind.MAC, MacForm.keys(value));
    }
    if (found.isEmpty() && isUuid(value)) {
      add(found, IdentifierKind.ADVERTISING_ID, UuidForm.advertisingKeys(value));
    }
    if (found.isEmpty()) {
      add(found, IdentifierKind.CRYPTO_ADDRESS, CryptoForm.keys(value, Hints.NONE));
    }
    if (found.isEmpty()) {
      add(found, IdentifierKind.HASH, HashForm.readings(value));
    }
    if (found.isEmpty()) {
      addReadDifferently(found, value);
    }
    if (found.isEmpty() && isNumber(value)) {
      numbers(found, value);
    }
    return found;
  }

  /** A value that two standards read differently is one all the same, kept as written. */
  private void addReadDifferently(List<Single> found, String value) {
    for (IdentifierKind kind : READ_DIFFERENTLY) {
      List<MatchKey> keys = forms.keys(kind, value, Hints.NONE);
      Optional<TwoReadings> readings = TwoReadings.of(kind, value, keys);
      if (found.isEmpty() && readings.filter(two -> two.isMeantBy(kind, value)).isPresent()) {
        found.add(new Single(kind, keys));
      }
    }
  }

  private void numbers(List<Single> found, String value) {
    String digits = Ascii.digitsOf(value);
    boolean plain = Ascii.allDigits(value);
    boolean report = plain && digits.length() >= 7 && digits.length() <= 10;
    List<MatchKey> phone = forms.keys(IdentifierKind.PHONE, value, Hints.NONE);
    boolean valid = !phone.isEmpty() && phone.getFirst().kind() == KeyKind.PHONE;
    if (ImeiForm.isChecked(digits) && value.charAt(0) != '+') {
      add(found, IdentifierKind.IMEI, ImeiForm.keys(digits));
    }
    if (valid && (digits.length() > 9 || !plain)) {
      add(found, IdentifierKind.PHONE, phone);
    }
    if (report) {
      add(found, IdentifierKind.REPORT_NUMBER, ReportNumberForm.keys(digits));
    }
    if (found.stream().noneMatch(single -> single.kind() == IdentifierKind.PHONE)
        && digits.length() >= 7
        && digits.length() <= 15
        && !isDate(value)) {
      add(found, IdentifierKind.PHONE, phone);
    }
  }

  private static boolean isDate(String value) {
    return PhoneSpan.at(value, 0, value.length()).isDate();
  }

  private static boolean isUuid(String value) {
    String bare = Ascii.without("{}", value);
    return UuidForm.isWritten(bare, 0, bare.length());
  }

  /** Digits and the marks that people put between them. */
  private static boolean isNumber(String value) {
    String rest = Ascii.without(" -.()/+\u00A0\u2011\u2013", value);
    boolean plus = value.lastIndexOf('+') <= value.indexOf('(') + 1;
    return Ascii.allDigits(rest) && rest.length() >= 7 && rest.length() <= 18 && plus;
  }

  private static void add(List<Single> found, IdentifierKind kind, List<MatchKey> keys) {
    boolean raw = !keys.isEmpty() && keys.getFirst().kind() == KeyKind.RAW;
    if (!keys.isEmpty() && !raw) {
      found.add(new Single(kind, keys));
    }
  }

  private static RecognisedValue at(Single single, String value, int from) {
    return new RecognisedValue(
        single.kind(), value, single.keys(), null, from, from + value.length());
  }

  private static RecognisedValue networkAt(String network, String value, int from) {
    return new RecognisedValue(
        IdentifierKind.IP, value, List.of(), network, from, from + value.length());
  }
}

package org.leadline.identity;

import java.util.ArrayList;
import java.util.List;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Handles at payment services: folded, without {@code $} or {@code @} before it, under the service.
 * A handle that is an e-mail address or an international telephone number gets that key too. Of a
 * payment card's number only the issuer's six digits and the last four enter a key, weakly: the
 * full number is never indexed.
 */
final class PaymentForm {

  private static final int SHORTEST_CARD = 13;
  private static final int LONGEST_CARD = 19;

  private final ServiceFamilies families;
  private final PhoneForm phones;
  private final EmailForm emails;

  PaymentForm(ServiceFamilies families, PhoneForm phones, EmailForm emails) {
    this.families = families;
    this.phones = phones;
    this.emails = emails;
  }

  List<MatchKey> keys(String raw, Hints hints) {
    String digits = Ascii.without(" -", raw.strip());
    if (isCard(digits)) {
      String masked = digits.substring(0, 6) + "-" + digits.substring(digits.length() - 4);
      return List.of(Key.weak(KeyKind.PAYMENT, "card:" + masked));
    }
    String handle = handleOf(raw);
    if (handle.isEmpty()) {
      return Key.raw(IdentifierKind.PAYMENT_HANDLE, raw);
    }
    return withContacts(handle, UserNameForm.serviceOf(families, hints));
  }

  private List<MatchKey> withContacts(String handle, String service) {
    String value = service + ":" + handle;
    List<MatchKey> keys = new ArrayList<>(3);
    keys.add(
        service.equals(UserNameForm.NO_SERVICE)
            ? Key.medium(KeyKind.PAYMENT, value)
            : Key.strong(KeyKind.PAYMENT, value));
    if (handle.indexOf('@') > 0) {
      keys.addAll(emails.keys(handle));
    } else if (handle.startsWith("+")) {
      keys.addAll(phones.keys(handle, Hints.NONE));
    }
    keys.removeIf(key -> key.kind() == KeyKind.RAW);
    return List.copyOf(keys);
  }

  private static String handleOf(String raw) {
    String handle = UserNameForm.folded(Refanged.value(raw));
    return handle.startsWith("$") ? handle.substring(1) : handle;
  }

  private static boolean isCard(String digits) {
    return digits.length() >= SHORTEST_CARD
        && digits.length() <= LONGEST_CARD
        && Ascii.allDigits(digits)
        && Luhn.holds(digits);
  }
}

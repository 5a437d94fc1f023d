package org.leadline.identity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.apache.commons.validator.routines.EmailValidator;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * E-mail addresses: the whole address in lower case with its domain as A-labels, and for mailbox
 * providers whose aliases are known (settings) a folded form without tag and, where the provider
 * ignores them, without dots. Upper and lower case in the local part differ by RFC 5321, but no
 * provider relies on it.
 */
final class EmailForm {

  private static final EmailValidator VALIDATOR = EmailValidator.getInstance(true, true);
  private static final int LONGEST = 320;
  private static final int LONGEST_LABEL = 63;

  private final Mailboxes mailboxes;

  EmailForm(Mailboxes mailboxes) {
    this.mailboxes = mailboxes;
  }

  List<MatchKey> keys(String raw) {
    String address = canonical(raw);
    if (address.isEmpty()) {
      return Key.raw(IdentifierKind.EMAIL, raw);
    }
    MatchKey exact = Key.strong(KeyKind.EMAIL, address);
    return mailboxes
        .folded(address)
        .map(folded -> List.of(exact, Key.medium(KeyKind.EMAIL_FOLDED, folded)))
        .orElse(List.of(exact));
  }

  /** The canonical address; empty when the value is none. */
  static String canonical(String raw) {
    String value = Normalizer.normalize(bare(Refanged.value(raw)), Normalizer.Form.NFC);
    int at = value.lastIndexOf('@');
    if (at < 1 || at == value.length() - 1 || value.length() > LONGEST) {
      return "";
    }
    String domain = DomainForm.ascii(value.substring(at + 1));
    String address = value.substring(0, at).toLowerCase(Locale.ROOT) + "@" + domain;
    return !domain.isEmpty() && isAddress(address, at) ? address : "";
  }

  /** {@code Name <address>} and {@code mailto:address?subject=...} hold the address alone. */
  private static String bare(String value) {
    int open = value.lastIndexOf('<');
    int close = value.lastIndexOf('>');
    String inner = open >= 0 && close > open ? value.substring(open + 1, close) : value;
    if (!inner.regionMatches(true, 0, "mailto:", 0, 7)) {
      return inner;
    }
    int query = inner.indexOf('?');
    return inner.substring(7, query < 0 ? inner.length() : query);
  }

  /** The everyday shape is decided here; the validator, slower, decides about all the others. */
  private static boolean isAddress(String address, int at) {
    return isEveryday(address, at) ? isHost(address, at + 1) : VALIDATOR.isValid(address);
  }

  /** Labels of at most 63 characters, and a top-level domain that is no number (RFC 3696). */
  private static boolean isHost(String address, int from) {
    int label = from;
    for (int i = from; i < address.length(); i++) {
      if (address.charAt(i) == '.') {
        label = i + 1;
      } else if (i - label >= LONGEST_LABEL) {
        return false;
      }
    }
    return !Ascii.allDigits(address.substring(label));
  }

  private static boolean isEveryday(String address, int at) {
    boolean dot = true;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean mark = c == '.' || i == at;
      boolean word = Ascii.isLetterOrDigit(c) || c == '_' || c == '-' || (c == '+' && i < at);
      if (mark ? dot : !word) {
        return false;
      }
      dot = mark;
    }
    return !dot && at <= 64 && address.indexOf('.', at) > 0;
  }
}

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
 * provider relies on it. Quoted local parts and addresses in brackets instead of a domain are
 * allowed by RFC 5321 and refused by the mail systems of the Internet: they keep their raw key.
 */
final class EmailForm {

  private static final EmailValidator VALIDATOR = EmailValidator.getInstance(true, true);
  private static final int LONGEST = 320;
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_DOMAIN = 253;

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
        .map(folded -> List.of(exact, folded(address, folded)))
        .orElse(List.of(exact));
  }

  /** Only the provider's own word makes two spellings one mailbox; any other rule is a hint. */
  private MatchKey folded(String address, String folded) {
    boolean documented =
        mailboxes.rule(address).filter(IdentitySettings.Mailbox::documented).isPresent();
    return documented
        ? Key.medium(KeyKind.EMAIL_FOLDED, folded)
        : Key.weak(KeyKind.EMAIL_VARIANT, folded);
  }

  /** The canonical address; empty when the value is none. */
  static String canonical(String raw) {
    // Lower case first: it may change the length, and what it leaves may have a composed form.
    String lower = bare(Refanged.value(raw)).toLowerCase(Locale.ROOT);
    String value = Normalizer.normalize(lower, Normalizer.Form.NFC);
    int at = value.lastIndexOf('@');
    if (at < 1 || at == value.length() - 1 || value.length() > LONGEST) {
      return "";
    }
    String domain = DomainForm.ascii(value.substring(at + 1));
    String address = value.substring(0, at) + "@" + domain;
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
    boolean unusual = address.indexOf('"') >= 0 || address.indexOf('\\') >= 0;
    return !unusual
        && isHost(address, at + 1)
        && (isEveryday(address, at) || VALIDATOR.isValid(address));
  }

  /**
   * At most 253 characters in labels of at most 63 that neither start nor end with a hyphen (RFC
   * 1035), and a top-level domain that is no number (RFC 3696).
   */
  private static boolean isHost(String address, int from) {
    int label = from;
    for (int i = from; i < address.length(); i++) {
      if (address.charAt(i) == '.') {
        if (!isLabel(address, label, i)) {
          return false;
        }
        label = i + 1;
      }
    }
    return address.length() - from <= LONGEST_DOMAIN
        && isLabel(address, label, address.length())
        && !Ascii.allDigits(address.substring(label));
  }

  private static boolean isLabel(String address, int from, int to) {
    return to - from <= LONGEST_LABEL
        && to > from
        && address.charAt(from) != '-'
        && address.charAt(from) != '['
        && address.charAt(to - 1) != '-';
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

package org.leadline.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;

/**
 * Why a value is kept as it was written: two standards read it as two different values. Which one
 * was meant is not decided, so it joins nothing but the same text. Told from the value when it is
 * shown; nothing of it is stored.
 */
public enum TwoReadings {
  /** RFC 6943, section 3.1.1. */
  LEADING_ZEROS(
      "An IPv4 address with leading zeros: octal numbers to inet_aton and the URL standard, decimal"
          + " ones to others."),
  /** As inet_aton and the URL standard read addresses. */
  SHORT_ADDRESS(
      "An IPv4 address to inet_aton and the URL standard (short, octal or hexadecimal), a name or"
          + " nothing to RFC 3986."),
  /** RFC 3986, section 3, and the URL standard, 4.4. */
  NO_SLASHES(
      "Without two slashes behind the scheme: a path to RFC 3986, a host to the URL standard."),
  /** RFC 5321, section 4.1.2. */
  QUOTED_MAILBOX(
      "A quoted name before the @: a mailbox to RFC 5321, refused by the mail systems of the"
          + " Internet."),
  /** RFC 5321, section 4.1.3. */
  ADDRESS_FOR_DOMAIN(
      "An IP address in brackets for a domain: a mailbox to RFC 5321, refused by the mail systems of"
          + " the Internet.");

  private static final Pattern FOUR_NUMBERS = Pattern.compile("[0-9]+(?:\\.[0-9]+){3}");
  private static final Pattern ZERO_IN_FRONT = Pattern.compile("(?:^|\\.)0[0-9]");
  private static final Pattern SHORT =
      Pattern.compile("(?:0[xX][0-9a-fA-F]*|[0-9]+)(?:\\.(?:0[xX][0-9a-fA-F]*|[0-9]+)){0,3}\\.?");
  private static final Pattern WEB_WITHOUT_SLASHES =
      Pattern.compile("(?i)(?:https?|ftp):(?!//)[^\\s]+");
  private static final Pattern HOST = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://([^/?#\\s]*).*");

  private final String sentence;

  TwoReadings(String sentence) {
    this.sentence = sentence;
  }

  /** One sentence for people: who reads it how. */
  public String sentence() {
    return sentence;
  }

  /** The two readings of an occurrence; empty when its form was decided, or it is none at all. */
  public static Optional<TwoReadings> of(Occurrence occurrence) {
    return of(occurrence.kind(), occurrence.raw(), occurrence.keys());
  }

  /**
   * The two readings of a value.
   *
   * @param keys the keys that it was given
   */
  public static Optional<TwoReadings> of(IdentifierKind kind, String raw, List<MatchKey> keys) {
    boolean kept = keys.size() == 1 && keys.getFirst().kind() == KeyKind.RAW;
    if (!kept) {
      return Optional.empty();
    }
    String value = Refanged.value(raw).strip();
    if (kind == IdentifierKind.IP) {
      return ofAddress(value);
    }
    if (kind == IdentifierKind.URL || kind == IdentifierKind.DOMAIN) {
      return ofWebAddress(value);
    }
    return kind == IdentifierKind.EMAIL ? ofMailbox(value) : Optional.empty();
  }

  /**
   * Whether somebody who types this value means it: a short number with a full stop is a version, a
   * sum or a part of an address unless it says that it is none.
   */
  public boolean isMeantBy(IdentifierKind kind, String typed) {
    return this != SHORT_ADDRESS
        || (kind == IdentifierKind.URL && typed.indexOf(':') > 0)
        || typed.toLowerCase(Locale.ROOT).contains("0x");
  }

  private static Optional<TwoReadings> ofAddress(String value) {
    if (FOUR_NUMBERS.matcher(value).matches()) {
      return ZERO_IN_FRONT.matcher(value).find() ? Optional.of(LEADING_ZEROS) : Optional.empty();
    }
    boolean marked = value.indexOf('.') > 0 || value.toLowerCase(Locale.ROOT).startsWith("0x");
    return marked && SHORT.matcher(value).matches() ? Optional.of(SHORT_ADDRESS) : Optional.empty();
  }

  private static Optional<TwoReadings> ofWebAddress(String value) {
    if (WEB_WITHOUT_SLASHES.matcher(value).matches()) {
      return Optional.of(NO_SLASHES);
    }
    Matcher matcher = HOST.matcher(value);
    String authority = matcher.matches() ? matcher.group(1) : value;
    String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":[0-9]*$", "");
    String readable = Escapes.decoded(host).orElse(host);
    boolean number = matcher.matches() && Ascii.allDigits(readable);
    return number ? Optional.of(SHORT_ADDRESS) : ofAddress(readable);
  }

  private static Optional<TwoReadings> ofMailbox(String value) {
    int at = value.lastIndexOf('@');
    if (at < 1) {
      return Optional.empty();
    }
    if (value.startsWith("[", at + 1) && value.endsWith("]")) {
      return Optional.of(ADDRESS_FOR_DOMAIN);
    }
    return value.charAt(0) == '"' && value.charAt(at - 1) == '"' && at > 2
        ? Optional.of(QUOTED_MAILBOX)
        : Optional.empty();
  }
}

package org.leadline.report;

/**
 * The kinds of match key. The prefix and the value make the key's text, {@code prefix:value}, which
 * is stable: stores, indexes and audit records hold it.
 */
public enum KeyKind {
  /** Full e-mail address, lower case, domain as A-labels. */
  EMAIL("email", true),
  /** E-mail address with the aliases folded that its provider documents as one mailbox. */
  EMAIL_FOLDED("email~", false),
  /** Telephone number, E.164. */
  PHONE("tel", true),
  /** Digits of a number that is not valid as E.164. */
  PHONE_DIGITS("tel~", false),
  /** {@code service:id}. */
  ACCOUNT("acct", true),
  /** {@code service:name}, service {@code -} when not known. */
  USER("user", true),
  /** Look-alike skeleton of a user name (UTS 39). */
  USER_SKELETON("user~", false),
  /** Folded display or person name. */
  NAME("name~", false),
  /** Web address in its standard spelling, path, query and fragment as written. */
  URL("url", true),
  /**
   * Web address without what does not change the page it shows: fragment, tracking parameters,
   * final slash.
   */
  URL_FOLDED("url~", false),
  /** Invitation or share code of a service, {@code service:code}. */
  INVITE("invite", false),
  /** Declared domain name. */
  DOMAIN("domain", true),
  /** Host of a web address or declared domain. */
  HOST("host~", false),
  /** Registrable domain. */
  SITE("site~", false),
  /** Canonical IPv4 or IPv6 address (RFC 5952). */
  IP("ip", true),
  /** IPv6 /64 prefix. */
  IP64("ip64", false),
  /** Twelve lower-case hexadecimal digits. */
  MAC("mac", true),
  /** First 14 digits of an IMEI, or a MEID. */
  IMEI("imei", true),
  /** Advertising id as a lower-case UUID. */
  ADVERTISING_ID("adid", true),
  /** {@code service:type:value}. */
  DEVICE("dev", true),
  /** Bitcoin address. */
  BITCOIN("btc", true),
  /** Ethereum-style address. */
  ETHEREUM("eth", true),
  /** Monero address. */
  MONERO("xmr", true),
  /** Litecoin address. */
  LITECOIN("ltc", true),
  /** Dogecoin address. */
  DOGECOIN("doge", true),
  /** Dash address. */
  DASH("dash", true),
  /** Bitcoin Cash address. */
  BITCOIN_CASH("bch", true),
  /** Zcash address. */
  ZCASH("zec", true),
  /** Tron address. */
  TRON("trx", true),
  /** Ripple address. */
  RIPPLE("xrp", true),
  /** {@code service:handle}. */
  PAYMENT("pay", true),
  /** MD5, lower-case hexadecimal. */
  MD5("md5", true),
  /** SHA-1, lower-case hexadecimal. */
  SHA1("sha1", true),
  /** SHA-256, lower-case hexadecimal. */
  SHA256("sha256", true),
  /** SHA-512, lower-case hexadecimal. */
  SHA512("sha512", true),
  /** PDQ, 64 lower-case hexadecimal digits. */
  PDQ("pdq", true),
  /** Number of a clearing-house report. */
  REPORT("ct", true),
  /** {@code service:id} of a thread or message. */
  THREAD("thread", true),
  /** {@code service:id} of a group. */
  GROUP("group", true),
  /** Letters and digits of a vehicle's registration, {@code region:plate}. */
  PLATE("plate", true),
  /**
   * A value that could not be brought to any canonical form, trimmed and lower-cased, {@code
   * kind:value}.
   */
  RAW("raw", false),
  /**
   * E-mail address without what is a tag at many providers, where no word of its own says that both
   * spellings reach one mailbox; a hint.
   */
  EMAIL_VARIANT("mail~", false);

  private final String prefix;
  private final boolean exact;

  KeyKind(String prefix, boolean exact) {
    this.prefix = prefix;
    this.exact = exact;
  }

  /** The text before the colon; a trailing {@code ~} marks a folded or derived form. */
  public String prefix() {
    return prefix;
  }

  /**
   * Whether the key is the value itself in its standard spelling, neither folded nor derived from
   * it.
   */
  public boolean exact() {
    return exact;
  }

  /** Whether the key is the hash or fingerprint of a file. */
  public boolean isHash() {
    return this == MD5 || this == SHA1 || this == SHA256 || this == SHA512 || this == PDQ;
  }

  /**
   * The kind with this prefix.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static KeyKind ofPrefix(String prefix) {
    for (KeyKind kind : values()) {
      if (kind.prefix.equals(prefix)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("unknown match key prefix");
  }
}

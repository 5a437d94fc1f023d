package org.leadline.link;

import com.google.common.net.InetAddresses;
import java.util.Arrays;
import java.util.Locale;
import org.leadline.report.KeyKind;

/**
 * Whether two shared keys are one fact: whoever shares an address shares its /64, whoever shares a
 * web address shares its host. Of such keys only the heavier one counts.
 */
final class SameValue {

  private static final int SUBSCRIBER_BYTES = 8;

  private SameValue() {}

  /** Whether sharing the first key means that the second is shared as well, or the reverse. */
  static boolean of(OwnKey one, OwnKey other) {
    return implies(one, other) || implies(other, one);
  }

  /**
   * Looks at the kinds before the values: most pairs of keys have nothing to do with each other.
   */
  private static boolean implies(OwnKey exact, OwnKey derived) {
    KeyKind kind = exact.kind();
    return switch (derived.kind()) {
      case EMAIL_FOLDED ->
          kind == KeyKind.EMAIL && folded(value(exact)).equals(folded(value(derived)));
      case PHONE_DIGITS -> kind == KeyKind.PHONE && value(exact).endsWith(value(derived));
      case IP64 -> kind == KeyKind.IP && sameSubscriber(value(exact), value(derived));
      case HOST -> holdsHost(exact, derived);
      case SITE ->
          kind == KeyKind.HOST ? value(exact).endsWith(value(derived)) : holdsHost(exact, derived);
      case URL -> isProfile(kind) && value(derived).contains(name(value(exact)));
      case URL_FOLDED ->
          (isProfile(kind) && value(derived).contains(name(value(exact))))
              || (kind == KeyKind.URL && value(exact).startsWith(page(value(derived))));
      case USER_SKELETON, NAME -> kind == KeyKind.USER;
      case EMAIL,
          PHONE,
          ACCOUNT,
          USER,
          INVITE,
          DOMAIN,
          IP,
          MAC,
          IMEI,
          ADVERTISING_ID,
          DEVICE,
          BITCOIN,
          ETHEREUM,
          MONERO,
          LITECOIN,
          DOGECOIN,
          DASH,
          BITCOIN_CASH,
          ZCASH,
          TRON,
          RIPPLE,
          PAYMENT,
          MD5,
          SHA1,
          SHA256,
          SHA512,
          PDQ,
          REPORT,
          THREAD,
          GROUP,
          PLATE,
          RAW ->
          false;
    };
  }

  private static String value(OwnKey key) {
    return key.term().substring(key.kind().prefix().length() + 1);
  }

  private static String name(String value) {
    return value.substring(value.indexOf(':') + 1);
  }

  /** A folded web address without its query: what its unfolded spellings start with. */
  private static String page(String address) {
    int query = address.indexOf('?');
    return query < 0 ? address : address.substring(0, query);
  }

  private static boolean isProfile(KeyKind kind) {
    return kind == KeyKind.ACCOUNT || kind == KeyKind.USER || kind == KeyKind.INVITE;
  }

  private static boolean holdsHost(OwnKey exact, OwnKey host) {
    KeyKind kind = exact.kind();
    boolean address = kind == KeyKind.URL || kind == KeyKind.URL_FOLDED;
    return (address && value(exact).contains(value(host)))
        || (kind == KeyKind.DOMAIN && value(exact).endsWith(value(host)));
  }

  /** Letters and digits of the mailbox before any plus sign: enough to pair the two forms. */
  private static String folded(String address) {
    int end = Math.max(address.lastIndexOf('@'), 0);
    int plus = address.indexOf('+');
    String mailbox = address.substring(0, plus >= 0 && plus < end ? plus : end);
    return mailbox.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static boolean sameSubscriber(String address, String network) {
    int slash = network.indexOf('/');
    String first = slash < 0 ? network : network.substring(0, slash);
    if (!InetAddresses.isInetAddress(address) || !InetAddresses.isInetAddress(first)) {
      return false;
    }
    byte[] one = InetAddresses.forString(address).getAddress();
    byte[] other = InetAddresses.forString(first).getAddress();
    return one.length == other.length
        && one.length > SUBSCRIBER_BYTES
        && Arrays.equals(one, 0, SUBSCRIBER_BYTES, other, 0, SUBSCRIBER_BYTES);
  }
}

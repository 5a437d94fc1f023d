package org.leadline.link;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import com.google.common.net.InetAddresses;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.leadline.report.KeyKind;

/**
 * Whether two shared keys are one fact: whoever shares an address shares its /64, whoever shares a
 * web address shares its host. Of such keys only the heavier one counts.
 */
final class SameValue {

  private static final int SUBSCRIBER_BYTES = 8;

  private static final Set<KeyKind> ADDRESSES =
      Sets.immutableEnumSet(KeyKind.URL, KeyKind.URL_FOLDED);

  /** What a profile's web address is made of. */
  private static final Rule PROFILE =
      new Rule(
          Sets.immutableEnumSet(KeyKind.ACCOUNT, KeyKind.USER, KeyKind.INVITE),
          (profile, address) -> address.contains(name(profile)));

  private static final Rule OF_A_NAME = new Rule(Set.of(KeyKind.USER), (name, alike) -> true);

  /** By the kind that follows from another; every kind that is not here follows from none. */
  private static final Map<KeyKind, List<Rule>> RULES =
      Maps.immutableEnumMap(
          Map.of(
              KeyKind.EMAIL_FOLDED,
              List.of(
                  new Rule(
                      Set.of(KeyKind.EMAIL),
                      (address, folded) -> folded(address).equals(folded(folded)))),
              KeyKind.PHONE_DIGITS,
              List.of(new Rule(Set.of(KeyKind.PHONE), String::endsWith)),
              KeyKind.IP64,
              List.of(new Rule(Set.of(KeyKind.IP), SameValue::sameSubscriber)),
              KeyKind.HOST,
              List.of(
                  new Rule(ADDRESSES, String::contains),
                  new Rule(Set.of(KeyKind.DOMAIN), String::endsWith)),
              KeyKind.SITE,
              List.of(
                  new Rule(ADDRESSES, String::contains),
                  new Rule(Sets.immutableEnumSet(KeyKind.DOMAIN, KeyKind.HOST), String::endsWith)),
              KeyKind.URL,
              List.of(PROFILE),
              KeyKind.URL_FOLDED,
              List.of(
                  PROFILE,
                  new Rule(
                      Set.of(KeyKind.URL), (address, folded) -> address.startsWith(page(folded)))),
              KeyKind.USER_SKELETON,
              List.of(OF_A_NAME),
              KeyKind.NAME,
              List.of(OF_A_NAME)));

  private SameValue() {}

  /**
   * When a key follows from another.
   *
   * @param exact the kinds of the other
   * @param holds whether the other's value, given first, means this one
   */
  private record Rule(Set<KeyKind> exact, BiPredicate<String, String> holds) {}

  /** Whether sharing the first key means that the second is shared as well, or the reverse. */
  static boolean of(OwnKey one, OwnKey other) {
    return implies(one, other) || implies(other, one);
  }

  /** Whether any two keys of these kinds can be one fact. */
  static boolean mayBe(KeyKind one, KeyKind other) {
    return follows(one, other) || follows(other, one);
  }

  private static boolean follows(KeyKind derived, KeyKind exact) {
    return rules(derived).stream().anyMatch(rule -> rule.exact.contains(exact));
  }

  private static boolean implies(OwnKey exact, OwnKey derived) {
    for (Rule rule : rules(derived.kind())) {
      if (rule.exact.contains(exact.kind()) && rule.holds.test(value(exact), value(derived))) {
        return true;
      }
    }
    return false;
  }

  private static List<Rule> rules(KeyKind derived) {
    return RULES.getOrDefault(derived, List.of());
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

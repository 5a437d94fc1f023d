package org.leadline.identity;

import inet.ipaddr.AddressStringParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.ipv6.IPv6Address;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Internet addresses without any name look-up: IPv4 as four decimal numbers, IPv6 as RFC 5952
 * writes it, IPv4-mapped IPv6 as the IPv4 address that it is. Brackets, a port and a zone are left
 * out. Leading zeros in IPv4 numbers are ambiguous (octal to some programs, decimal to others), so
 * such a value keeps its raw key.
 *
 * <p>A public IPv6 address gets a second key, its /64: that is what a subscriber is given, while
 * the lower half changes daily (RFC 8981). Link-local, unique-local, multicast, Teredo and NAT64
 * addresses have none, since there the upper half says nothing of a subscriber.
 */
final class IpForm {

  private static final IPAddressStringParameters STRICT =
      new IPAddressStringParameters.Builder()
          .allowEmpty(false)
          .allowAll(false)
          .allowSingleSegment(false)
          .allowWildcardedSeparator(false)
          .allowPrefix(false)
          .allowMask(false)
          .allow_inet_aton(false)
          .setRangeOptions(AddressStringParameters.RangeParameters.NO_RANGE)
          .toParams();

  private static final int LONGEST = 64;

  private IpForm() {}

  static List<MatchKey> keys(String raw) {
    String address = canonical(addressOf(Refanged.value(raw)));
    if (address.isEmpty()) {
      return Key.raw(IdentifierKind.IP, raw);
    }
    MatchKey exact = Key.medium(KeyKind.IP, address);
    return subscriberPrefix(address)
        .map(prefix -> List.of(exact, Key.medium(KeyKind.IP64, prefix)))
        .orElse(List.of(exact));
  }

  /** The canonical spelling of a bare address; empty when it is none. */
  static String canonical(String written) {
    if (Ipv4.isAddress(written)) {
      return written;
    }
    IPv6Address address = ipv6(written);
    if (address == null) {
      return "";
    }
    return address.isIPv4Mapped()
        ? address.getEmbeddedIPv4Address().toCanonicalString()
        : address.toCanonicalString();
  }

  private static @Nullable IPv6Address ipv6(String written) {
    if (written.indexOf(':') < 0 || written.length() > LONGEST || !looksLikeIpv6(written)) {
      return null;
    }
    IPAddress address = new IPAddressString(written, STRICT).getAddress();
    return address == null ? null : address.toIPv6();
  }

  /** The network of a value in CIDR notation, host bits zero; empty when it is none. */
  static Optional<String> network(String written) {
    int slash = written.indexOf('/');
    String address = slash < 0 ? "" : canonical(withoutBrackets(written.substring(0, slash)));
    String bits = written.substring(slash + 1);
    if (address.isEmpty() || bits.isEmpty() || bits.length() > 3 || !Ascii.allDigits(bits)) {
      return Optional.empty();
    }
    int width = address.indexOf(':') < 0 ? 32 : 128;
    return Integer.parseInt(bits) > width
        ? Optional.empty()
        : Optional.of(masked(address, Integer.parseInt(bits)));
  }

  /** An address without brackets, port and zone. */
  static String addressOf(String written) {
    String value = withoutZone(withoutBrackets(written));
    int colon = value.indexOf(':');
    boolean port =
        colon > 0 && colon == value.lastIndexOf(':') && Ascii.allDigits(value.substring(colon + 1));
    return port ? value.substring(0, colon) : value;
  }

  private static String withoutBrackets(String written) {
    if (!written.startsWith("[")) {
      return written;
    }
    int close = written.indexOf(']');
    boolean wellEnded = close == written.length() - 1 || written.startsWith("]:", close);
    return close > 0 && wellEnded ? written.substring(1, close) : written;
  }

  private static String withoutZone(String value) {
    int percent = value.indexOf('%');
    return percent < 0 ? value : value.substring(0, percent);
  }

  private static String masked(String address, int bits) {
    IPAddress network =
        new IPAddressString(address, STRICT)
            .getAddress()
            .toPrefixBlock(bits)
            .getLower()
            .withoutPrefixLength();
    return network.toCanonicalString() + "/" + bits;
  }

  /** Groups of at most four hexadecimal digits, and only a strict IPv4 address may end them. */
  private static boolean looksLikeIpv6(String written) {
    int last = written.lastIndexOf(':') + 1;
    boolean embedded = written.indexOf('.') >= 0;
    int end = embedded ? last : written.length();
    int run = 0;
    for (int i = 0; i < end; i++) {
      char c = written.charAt(i);
      run = c == ':' ? 0 : run + 1;
      if (run > 4 || (c != ':' && !Ascii.isHex(c))) {
        return false;
      }
    }
    return !embedded || Ipv4.isAddress(written.substring(last));
  }

  private static Optional<String> subscriberPrefix(String address) {
    return address.indexOf(':') < 0 || !isPublic(address)
        ? Optional.empty()
        : Optional.of(masked(address, 64));
  }

  private static boolean isPublic(String address) {
    int first = leadingGroup(address);
    boolean teredo = address.startsWith("2001:0:") || address.startsWith("2001::");
    boolean translated = first == 0x64 || first < 0x10;
    boolean local = first >= 0xfc00;
    return !teredo && !translated && !local;
  }

  private static int leadingGroup(String address) {
    int colon = address.indexOf(':');
    return colon == 0 ? 0 : Integer.parseInt(address.substring(0, colon), 16);
  }
}

package org.leadline.enrich;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.List;

/**
 * The special-purpose address blocks of the IANA registries (RFC 6890 and its updates), as read in
 * November 2026. {@code 240.0.0.0/4} is left ordinary on purpose: it was never routed, and
 * synthetic corpora take their subscribers from it. Pure, safe for many threads.
 */
public final class NetworkClasses {

  private static final List<Block> BLOCKS =
      List.of(
          block("0.0.0.0", 8, NetworkClass.SPECIAL),
          block("10.0.0.0", 8, NetworkClass.PRIVATE),
          block("100.64.0.0", 10, NetworkClass.CARRIER_NAT),
          block("127.0.0.0", 8, NetworkClass.LOOPBACK),
          block("169.254.0.0", 16, NetworkClass.LINK_LOCAL),
          block("172.16.0.0", 12, NetworkClass.PRIVATE),
          block("192.0.2.0", 24, NetworkClass.DOCUMENTATION),
          block("192.0.0.0", 24, NetworkClass.SPECIAL),
          block("192.88.99.0", 24, NetworkClass.TRANSITION),
          block("192.168.0.0", 16, NetworkClass.PRIVATE),
          block("198.18.0.0", 15, NetworkClass.DOCUMENTATION),
          block("198.51.100.0", 24, NetworkClass.DOCUMENTATION),
          block("203.0.113.0", 24, NetworkClass.DOCUMENTATION),
          block("224.0.0.0", 4, NetworkClass.MULTICAST),
          block("255.255.255.255", 32, NetworkClass.SPECIAL),
          block("::", 128, NetworkClass.SPECIAL),
          block("::1", 128, NetworkClass.LOOPBACK),
          block("64:ff9b::", 96, NetworkClass.TRANSITION),
          block("64:ff9b:1::", 48, NetworkClass.TRANSITION),
          block("100::", 64, NetworkClass.SPECIAL),
          block("2001::", 32, NetworkClass.TRANSITION),
          block("2001:db8::", 32, NetworkClass.DOCUMENTATION),
          block("2001:2::", 48, NetworkClass.DOCUMENTATION),
          block("2002::", 16, NetworkClass.TRANSITION),
          block("3fff::", 20, NetworkClass.DOCUMENTATION),
          block("fc00::", 7, NetworkClass.PRIVATE),
          block("fe80::", 10, NetworkClass.LINK_LOCAL),
          block("ff00::", 8, NetworkClass.MULTICAST));

  private NetworkClasses() {}

  /**
   * The class of an address.
   *
   * @param canonicalIp the canonical text of an IPv4 or IPv6 address, without zone or prefix length
   * @return {@link NetworkClass#ORDINARY} where no block holds it, and for text that is no address
   */
  public static NetworkClass of(String canonicalIp) {
    if (!InetAddresses.isInetAddress(canonicalIp)) {
      return NetworkClass.ORDINARY;
    }
    byte[] address = InetAddresses.forString(canonicalIp).getAddress();
    for (Block block : BLOCKS) {
      if (block.holds(address)) {
        return block.networkClass;
      }
    }
    return NetworkClass.ORDINARY;
  }

  private static Block block(String first, int prefixLength, NetworkClass networkClass) {
    InetAddress address = InetAddresses.forString(first);
    return new Block(address.getAddress(), prefixLength, networkClass);
  }

  private static final class Block {
    private final byte[] first;
    private final int prefixLength;
    private final NetworkClass networkClass;

    private Block(byte[] first, int prefixLength, NetworkClass networkClass) {
      this.first = first;
      this.prefixLength = prefixLength;
      this.networkClass = networkClass;
    }

    private boolean holds(byte[] address) {
      if (address.length != first.length) {
        return false;
      }
      int whole = prefixLength / 8;
      for (int i = 0; i < whole; i++) {
        if (address[i] != first[i]) {
          return false;
        }
      }
      int rest = prefixLength % 8;
      return rest == 0
          || (address[whole] & 0xff) >> (8 - rest) == (first[whole] & 0xff) >> (8 - rest);
    }
  }
}

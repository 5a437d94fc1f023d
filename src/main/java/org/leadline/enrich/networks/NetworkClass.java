package org.leadline.enrich.networks;

import java.util.Arrays;
import java.util.Optional;
import org.leadline.report.Codes;

/** What sort of network an address is in. An address may be in several. */
public enum NetworkClass {
  /** Private use (RFC 1918, RFC 4193). */
  PRIVATE("an address for private use, which countless homes have"),
  /** The space between carriers and their customers (RFC 6598). */
  SHARED_SPACE("an address inside a carrier's network (RFC 6598), which means nothing outside it"),
  /** The outside of a carrier's address translation. */
  CARRIER_NAT("a carrier's address that many subscribers share at a time, told apart by port"),
  /** The exit of a VPN service. */
  VPN("an exit of a VPN service, which strangers share"),
  /** A public or rented proxy. */
  PROXY("a proxy, which strangers share"),
  /** An exit of the Tor network. */
  TOR("an exit of the Tor network, which strangers share"),
  /** The exit of a privacy relay that comes with a device or browser. */
  RELAY("an exit of a privacy relay, which strangers share"),
  /** Data centres and clouds. */
  HOSTING("an address of a data centre, where servers stand rather than persons"),
  /** Resolvers that serve everybody. */
  PUBLIC_DNS("a public name server, which everybody uses"),
  /** The machine itself (RFC 1122, RFC 4291). */
  LOOPBACK("the address by which a machine calls itself"),
  /** One link only (RFC 3927, RFC 4291). */
  LINK_LOCAL("an address of one cable or radio cell, which countless others have too"),
  /** A group of receivers (RFC 5771, RFC 4291). */
  MULTICAST("the address of a group of receivers, not of a subscriber"),
  /** Reserved for documents and tests (RFC 5737, RFC 3849, RFC 9637, RFC 2544). */
  DOCUMENTATION("an address reserved for documents and tests, which nobody holds"),
  /** Translation and tunnel prefixes (RFC 6052, RFC 3056, RFC 4380). */
  TRANSITION("an address of a tunnel or translation: the subscriber stands behind it"),
  /** Any other special-purpose block. */
  SPECIAL("an address of a special-purpose block, which no subscriber holds");

  private final String sentence;

  NetworkClass(String sentence) {
    this.sentence = sentence;
  }

  /** The name used in settings, commands and answers. */
  public String code() {
    return Codes.of(this);
  }

  /** What such an address is, for the reader. */
  public String sentence() {
    return sentence;
  }

  /** The class of this name; empty when there is none. */
  public static Optional<NetworkClass> ofCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}

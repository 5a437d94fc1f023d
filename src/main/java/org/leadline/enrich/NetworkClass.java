package org.leadline.enrich;

/**
 * What sort of network an address is in, as far as the registries of special-purpose addresses
 * tell.
 */
public enum NetworkClass {
  /** An address that a subscriber or server may have. */
  ORDINARY(true),
  /** Private use (RFC 1918, RFC 4193): the same address exists in countless homes. */
  PRIVATE(false),
  /** Shared address space of carrier-grade NAT (RFC 6598). */
  CARRIER_NAT(false),
  /** The machine itself (RFC 1122, RFC 4291). */
  LOOPBACK(false),
  /** One link only (RFC 3927, RFC 4291). */
  LINK_LOCAL(false),
  /** A group of receivers (RFC 5771, RFC 4291). */
  MULTICAST(false),
  /** Reserved for documents and tests (RFC 5737, RFC 3849, RFC 9637, RFC 2544). */
  DOCUMENTATION(false),
  /**
   * Translation and tunnel prefixes (RFC 6052, RFC 3056, RFC 4380): the subscriber stands behind.
   */
  TRANSITION(true),
  /** Any other special-purpose block: unspecified, protocol assignments, discard, broadcast. */
  SPECIAL(false);

  private final boolean links;

  NetworkClass(boolean links) {
    this.links = links;
  }

  /** Whether sharing such an address can say anything about two reports. */
  public boolean links() {
    return links;
  }
}

package org.leadline.enrich.networks;

import org.jspecify.annotations.Nullable;

/**
 * A range of addresses of one family, both ends included.
 *
 * @param first its first address
 * @param last its last address, not before the first
 */
record AddressRange(Address first, Address last) {

  AddressRange {
    if (first.v6() != last.v6() || first.compareTo(last) > 0) {
      throw new IllegalArgumentException("a range begins with its first address");
    }
  }

  /** One address, or a prefix in CIDR notation (RFC 4632, RFC 4291); null for anything else. */
  static @Nullable AddressRange of(String written) {
    int slash = written.indexOf('/');
    Address address = Address.of(slash < 0 ? written : written.substring(0, slash));
    if (address == null) {
      return null;
    }
    int length = slash < 0 ? address.bits() : length(written.substring(slash + 1));
    return length < 0 || length > address.bits()
        ? null
        : new AddressRange(address.first(length), address.last(length));
  }

  /** From one address to another; null when that is no range. */
  static @Nullable AddressRange of(String first, String last) {
    Address from = Address.of(first);
    Address to = Address.of(last);
    return from == null || to == null || from.v6() != to.v6() || from.compareTo(to) > 0
        ? null
        : new AddressRange(from, to);
  }

  private static int length(String written) {
    boolean digits =
        !written.isEmpty()
            && written.length() <= 3
            && written.chars().allMatch(each -> each >= '0' && each <= '9');
    return digits ? Integer.parseInt(written) : -1;
  }
}

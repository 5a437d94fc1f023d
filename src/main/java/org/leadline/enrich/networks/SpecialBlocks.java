package org.leadline.enrich.networks;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The special-purpose blocks of the IANA registries (IPv4 and IPv6 Special-Purpose Address
 * Registry, RFC 6890 and its updates; multicast, RFC 5771 and RFC 4291), as read in November 2026.
 * {@code 240.0.0.0/4} is left out on purpose: it was never routed, and synthetic corpora take their
 * subscribers from it. Pure, safe for many threads.
 */
public final class SpecialBlocks {

  /**
   * A block.
   *
   * @param networkClass what sort of network it is
   * @param defined the document that defines it, {@code RFC 1918}
   */
  public record Block(NetworkClass networkClass, String defined) {}

  private static final List<String> TABLE =
      List.of(
          "0.0.0.0/8 SPECIAL RFC 791",
          "10.0.0.0/8 PRIVATE RFC 1918",
          "100.64.0.0/10 SHARED_SPACE RFC 6598",
          "127.0.0.0/8 LOOPBACK RFC 1122",
          "169.254.0.0/16 LINK_LOCAL RFC 3927",
          "172.16.0.0/12 PRIVATE RFC 1918",
          "192.0.0.0/24 SPECIAL RFC 6890",
          "192.0.2.0/24 DOCUMENTATION RFC 5737",
          "192.31.196.0/24 SPECIAL RFC 7535",
          "192.52.193.0/24 SPECIAL RFC 7450",
          "192.88.99.0/24 TRANSITION RFC 7526",
          "192.168.0.0/16 PRIVATE RFC 1918",
          "192.175.48.0/24 SPECIAL RFC 7534",
          "198.18.0.0/15 DOCUMENTATION RFC 2544",
          "198.51.100.0/24 DOCUMENTATION RFC 5737",
          "203.0.113.0/24 DOCUMENTATION RFC 5737",
          "224.0.0.0/4 MULTICAST RFC 5771",
          "255.255.255.255/32 SPECIAL RFC 919",
          "::/128 SPECIAL RFC 4291",
          "::1/128 LOOPBACK RFC 4291",
          "64:ff9b::/96 TRANSITION RFC 6052",
          "64:ff9b:1::/48 TRANSITION RFC 8215",
          "100::/64 SPECIAL RFC 6666",
          "100:0:0:1::/64 SPECIAL RFC 9780",
          "2001::/23 SPECIAL RFC 2928",
          "2001::/32 TRANSITION RFC 4380",
          "2001:2::/48 DOCUMENTATION RFC 5180",
          "2001:10::/28 SPECIAL RFC 4843",
          "2001:20::/28 SPECIAL RFC 7343",
          "2001:30::/28 SPECIAL RFC 9374",
          "2001:db8::/32 DOCUMENTATION RFC 3849",
          "2002::/16 TRANSITION RFC 3056",
          "2620:4f:8000::/48 SPECIAL RFC 7534",
          "3fff::/20 DOCUMENTATION RFC 9637",
          "5f00::/16 SPECIAL RFC 9602",
          "fc00::/7 PRIVATE RFC 4193",
          "fe80::/10 LINK_LOCAL RFC 4291",
          "fec0::/10 PRIVATE RFC 3879",
          "ff00::/8 MULTICAST RFC 4291");

  private static final List<Block> BLOCKS = TABLE.stream().map(SpecialBlocks::block).toList();

  private static final AddressRanges RANGES = ranges();

  private SpecialBlocks() {}

  private static Block block(String row) {
    String[] parts = row.split(" ", 3);
    return new Block(NetworkClass.valueOf(parts[1]), parts[2]);
  }

  private static AddressRanges ranges() {
    List<AddressRanges.Noted> ranges = new ArrayList<>();
    for (String row : TABLE) {
      String prefix = row.substring(0, row.indexOf(' '));
      ranges.add(new AddressRanges.Noted(requireNonNull(AddressRange.of(prefix)), ranges.size()));
    }
    return AddressRanges.of(ranges);
  }

  /**
   * The block of an address or prefix.
   *
   * @param written canonical text of an address, or of a prefix such as an IPv6 /64
   * @return empty where no block holds it, and for text that is neither
   */
  public static Optional<Block> of(String written) {
    AddressRange range = AddressRange.of(written);
    return range == null ? Optional.empty() : of(range.first());
  }

  static Optional<Block> of(Address address) {
    int found = RANGES.find(address);
    return found == AddressRanges.NONE ? Optional.empty() : Optional.of(BLOCKS.get(found));
  }
}

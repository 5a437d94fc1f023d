package org.leadline.enrich.networks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leadline.enrich.networks.AddressRanges.Noted;

/** Ranges inside, across and beside each other, against the plain way: looking at each of them. */
class AddressRangesTest {

  private static Noted noted(String range, int note) {
    return new Noted(requireNonNull(AddressRange.of(range)), note);
  }

  private static Address address(String written) {
    return requireNonNull(Address.of(written));
  }

  @Test
  void theLongestPrefixIsTold() {
    AddressRanges ranges =
        AddressRanges.of(
            List.of(
                noted("240.0.0.0/8", 0),
                noted("240.1.0.0/16", 1),
                noted("240.1.2.0/24", 2),
                noted("4000::/16", 3),
                noted("4000:1::/32", 4)));

    assertThat(ranges.find(address("240.0.0.1"))).isZero();
    assertThat(ranges.find(address("240.1.0.1"))).isEqualTo(1);
    assertThat(ranges.find(address("240.1.2.255"))).isEqualTo(2);
    assertThat(ranges.find(address("240.1.3.0"))).isEqualTo(1);
    assertThat(ranges.find(address("240.2.0.0"))).isZero();
    assertThat(ranges.find(address("241.0.0.0"))).isEqualTo(AddressRanges.NONE);
    assertThat(ranges.find(address("4000:1:ffff::"))).isEqualTo(4);
    assertThat(ranges.find(address("4000:2::"))).isEqualTo(3);
    assertThat(ranges.find(address("::240.0.0.1"))).isEqualTo(AddressRanges.NONE);
  }

  @Test
  void theWholeSpaceAndItsLastAddressesAreFound() {
    AddressRanges ranges =
        AddressRanges.of(
            List.of(
                noted("0.0.0.0/0", 0),
                noted("255.255.255.255", 1),
                noted("::/0", 2),
                noted("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", 3)));

    assertThat(ranges.find(address("0.0.0.0"))).isZero();
    assertThat(ranges.find(address("255.255.255.255"))).isEqualTo(1);
    assertThat(ranges.find(address("::"))).isEqualTo(2);
    assertThat(ranges.find(address("ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe"))).isEqualTo(2);
    assertThat(ranges.find(address("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"))).isEqualTo(3);
  }

  @Test
  void aNetworkIsHitByAnyAddressInIt() {
    AddressRanges ranges = AddressRanges.of(List.of(noted("4000:1:2:3::5", 7)));
    AddressRange network = requireNonNull(AddressRange.of("4000:1:2:3::/64"));
    AddressRange next = requireNonNull(AddressRange.of("4000:1:2:4::/64"));

    assertThat(ranges.find(network.first(), network.last())).isEqualTo(7);
    assertThat(ranges.find(next.first(), next.last())).isEqualTo(AddressRanges.NONE);
  }

  @Test
  void anyRangesAreFoundAsByLookingAtEachOfThem() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      boolean v6 = random.nextBoolean();
      List<Noted> given = new ArrayList<>();
      for (int i = random.nextInt(20); i >= 0; i--) {
        long first = random.nextInt(200);
        long last = first + random.nextInt(60);
        given.add(new Noted(new AddressRange(number(v6, first), number(v6, last)), i));
      }
      AddressRanges ranges = AddressRanges.of(given);
      for (long at = 0; at < 300; at++) {
        Address wanted = number(v6, at);
        boolean held = given.stream().anyMatch(noted -> holds(noted, wanted));
        assertThat(ranges.find(wanted) != AddressRanges.NONE).as("at %d", at).isEqualTo(held);
        if (held) {
          int note = ranges.find(wanted);
          assertThat(given).anyMatch(noted -> noted.note() == note && holds(noted, wanted));
        }
      }
      assertThat(AddressRanges.of(ranges.pieces()).pieces()).isEqualTo(ranges.pieces());
    }
  }

  private static boolean holds(Noted noted, Address wanted) {
    return noted.range().first().compareTo(wanted) <= 0
        && noted.range().last().compareTo(wanted) >= 0;
  }

  /** Around the middle of an IPv6 address, so that both halves count. */
  private static Address number(boolean v6, long at) {
    return v6 ? new Address(true, at < 100 ? 1 : 2, at - 100) : new Address(false, 0, at);
  }
}

package org.leadline.enrich.networks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses at both ends of blocks, and one past. */
class SpecialBlocksTest {

  @ParameterizedTest
  @CsvSource({
    "9.255.255.255, ordinary",
    "10.0.0.0, private",
    "10.255.255.255, private",
    "11.0.0.0, ordinary",
    "100.63.255.255, ordinary",
    "100.64.0.0, shared-space",
    "100.127.255.255, shared-space",
    "100.128.0.0, ordinary",
    "172.15.255.255, ordinary",
    "172.31.255.255, private",
    "172.32.0.0, ordinary",
    "192.0.2.44, documentation",
    "192.0.0.9, special",
    "192.88.99.1, transition",
    "127.0.0.1, loopback",
    "169.254.1.1, link-local",
    "198.20.0.0, ordinary",
    "224.0.0.1, multicast",
    "239.255.255.255, multicast",
    "240.0.0.1, ordinary",
    "255.255.255.254, ordinary",
    "255.255.255.255, special",
    "::, special",
    "::2, ordinary",
    "2001:db8::7, documentation",
    "2001:db9::7, ordinary",
    "2001:0:1::1, transition",
    "2001:5::1, special",
    "2001:200::1, ordinary",
    "2002:c000:204::1, transition",
    "2001:db8:1:2::/64, documentation",
    "4000::1, ordinary",
    "fe80::1, link-local",
    "fec0::1, private",
    "fd00::1, private",
    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, multicast",
    "::1, loopback",
    "not an address, ordinary"
  })
  void tellsTheBlockOfAnAddress(String address, String expected) {
    assertThat(
            SpecialBlocks.of(address).map(block -> block.networkClass().code()).orElse("ordinary"))
        .isEqualTo(expected);
  }
}

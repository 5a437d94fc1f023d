package org.leadline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses at both ends of each block, and one past. */
class NetworkClassesTest {

  @ParameterizedTest
  @CsvSource({
    "9.255.255.255, ORDINARY",
    "10.0.0.0, PRIVATE",
    "10.255.255.255, PRIVATE",
    "11.0.0.0, ORDINARY",
    "100.63.255.255, ORDINARY",
    "100.64.0.0, CARRIER_NAT",
    "100.127.255.255, CARRIER_NAT",
    "100.128.0.0, ORDINARY",
    "172.15.255.255, ORDINARY",
    "172.31.255.255, PRIVATE",
    "172.32.0.0, ORDINARY",
    "192.0.2.44, DOCUMENTATION",
    "192.0.0.9, SPECIAL",
    "127.0.0.1, LOOPBACK",
    "169.254.1.1, LINK_LOCAL",
    "224.0.0.1, MULTICAST",
    "240.0.0.1, ORDINARY",
    "255.255.255.255, SPECIAL",
    "2001:db8::7, DOCUMENTATION",
    "2001:db9::7, ORDINARY",
    "2002:c000:204::1, TRANSITION",
    "4000::1, ORDINARY",
    "fe80::1, LINK_LOCAL",
    "fd00::1, PRIVATE",
    "::1, LOOPBACK",
    "not an address, ORDINARY"
  })
  void tellsTheBlockOfAnAddress(String address, NetworkClass expected) {
    assertThat(NetworkClasses.of(address)).isEqualTo(expected);
  }
}

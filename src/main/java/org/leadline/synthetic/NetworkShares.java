package org.leadline.synthetic;

import org.leadline.config.ConfigNode;

/**
 * Shares of addresses.
 *
 * @param meanAddresses mean number of address events per reported person, at least 1
 * @param mostAddresses the longest history
 * @param mobile share of mobile addresses
 * @param mobileSix share of IPv6 among them
 * @param fixedSix share of IPv6 among fixed lines
 * @param portStated share of events with a port
 * @param hidden share behind VPN exits or hosting
 * @param publicWifi share behind a public wireless network
 * @param noJurisdiction share of reports that cannot be placed
 */
record NetworkShares(
    double meanAddresses,
    int mostAddresses,
    double mobile,
    double mobileSix,
    double fixedSix,
    double portStated,
    double hidden,
    double publicWifi,
    double noJurisdiction) {

  static NetworkShares from(ConfigNode root) {
    try (ConfigNode node = root.object("network")) {
      return new NetworkShares(
          node.number("meanAddresses", 3, 1, 1000),
          node.integer("mostAddresses", 300, 1, 10_000),
          Calibration.share(node, "mobile"),
          Calibration.share(node, "mobileSix"),
          Calibration.share(node, "fixedSix"),
          Calibration.share(node, "portStated"),
          Calibration.share(node, "hidden"),
          Calibration.share(node, "publicWifi"),
          Calibration.share(node, "noJurisdiction"));
    }
  }
}

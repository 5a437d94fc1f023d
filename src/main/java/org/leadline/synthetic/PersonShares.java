package org.leadline.synthetic;

import org.leadline.config.ConfigNode;

/**
 * Shares of who occurs how often and in which role.
 *
 * @param repeated share of accounts that occur in two or more reports
 * @param largestRepeat reports of the most reported person in about 4,000 reports
 * @param severalReported share of reports with two to five reported persons
 * @param recipientInChat share of chat reports that name an intended recipient
 * @param victimNamed share of reports with a child victim block
 * @param household share of persons who share a fixed line with another person of the corpus
 * @param placeholder share of reports that carry a placeholder value
 */
record PersonShares(
    double repeated,
    int largestRepeat,
    double severalReported,
    double recipientInChat,
    double victimNamed,
    double household,
    double placeholder) {

  static PersonShares from(ConfigNode root) {
    try (ConfigNode node = root.object("persons")) {
      return new PersonShares(
          Calibration.share(node, "repeated"),
          node.integer("largestRepeat", 60, 2, 1000),
          Calibration.share(node, "severalReported"),
          Calibration.share(node, "recipientInChat"),
          Calibration.share(node, "victimNamed"),
          Calibration.share(node, "household"),
          Calibration.share(node, "placeholder"));
    }
  }
}

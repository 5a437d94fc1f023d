package org.leadline.synthetic;

import org.leadline.config.ConfigNode;

/**
 * What strangers share: shares of pairs of neighbouring persons; six times as much where both are
 * reported more than once.
 *
 * @param recycledPhone a telephone number that was given again
 * @param compromisedAccount an account that a stranger used
 * @param victimReported a child victim who is reported elsewhere
 * @param bridge a mailbox that one report of each of two large groups shows
 * @param reLeasedLine a fixed line's address that was given again
 * @param sameNickname one nickname on different services
 * @param lookAlike nicknames that look alike
 * @param carrierAddress a carrier's address in the same minutes
 * @param familyDevice one device, of the households
 * @param school of groups of eight persons, those who share a school's network
 * @param repeatedSession of persons reported more than once, those with one session in two reports
 */
record StrangerShares(
    double recycledPhone,
    double compromisedAccount,
    double victimReported,
    double bridge,
    double reLeasedLine,
    double sameNickname,
    double lookAlike,
    double carrierAddress,
    double familyDevice,
    double school,
    double repeatedSession) {

  static StrangerShares from(ConfigNode root) {
    try (ConfigNode node = root.object("strangers")) {
      return new StrangerShares(
          Calibration.share(node, "recycledPhone"),
          Calibration.share(node, "compromisedAccount"),
          Calibration.share(node, "victimReported"),
          Calibration.share(node, "bridge"),
          Calibration.share(node, "reLeasedLine"),
          Calibration.share(node, "sameNickname"),
          Calibration.share(node, "lookAlike"),
          Calibration.share(node, "carrierAddress"),
          Calibration.share(node, "familyDevice"),
          Calibration.share(node, "school"),
          Calibration.share(node, "repeatedSession"));
    }
  }
}

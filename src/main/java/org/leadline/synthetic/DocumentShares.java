package org.leadline.synthetic;

import org.leadline.config.ConfigNode;

/**
 * Shares of formats, deliveries and bad documents.
 *
 * @param providerXmlOnly share delivered as provider XML alone
 * @param bothFormats share delivered in both formats
 * @param zipped share delivered as a ZIP package
 * @param later share delivered again later with changes
 * @param sameAgain share delivered again with the same bytes
 * @param bad bad documents in proportion to reports
 * @param mostBad the most bad documents
 */
record DocumentShares(
    double providerXmlOnly,
    double bothFormats,
    double zipped,
    double later,
    double sameAgain,
    double bad,
    int mostBad) {

  static DocumentShares from(ConfigNode root) {
    try (ConfigNode node = root.object("documents")) {
      return new DocumentShares(
          Calibration.share(node, "providerXmlOnly"),
          Calibration.share(node, "bothFormats"),
          Calibration.share(node, "zipped"),
          Calibration.share(node, "later"),
          Calibration.share(node, "sameAgain"),
          Calibration.share(node, "bad"),
          node.integer("mostBad", 1000, 0, 1_000_000));
    }
  }
}

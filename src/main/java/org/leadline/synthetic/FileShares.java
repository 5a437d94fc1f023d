package org.leadline.synthetic;

import org.leadline.config.ConfigNode;

/**
 * Shares of files per report and of what is said of them.
 *
 * @param none share of reports without a file
 * @param mean mean number of files over all reports
 * @param most the largest number of files of one report
 * @param image share of files that are images
 * @param video share of files that are videos; the rest is other
 * @param classA1 share of files with class code A1
 * @param classA2 share with A2
 * @param classB1 share with B1
 * @param classB2 share with B2; the rest has none
 * @param reused share of files drawn from the common pool
 * @param poolPerReport size of that pool per report
 * @param viral share of that pool, the most drawn part, that counts as viral
 */
record FileShares(
    double none,
    double mean,
    int most,
    double image,
    double video,
    double classA1,
    double classA2,
    double classB1,
    double classB2,
    double reused,
    double poolPerReport,
    double viral) {

  static FileShares from(ConfigNode root) {
    try (ConfigNode node = root.object("files")) {
      return new FileShares(
          Calibration.share(node, "none"),
          node.number("mean", 4.1, 0.1, 1000),
          node.integer("most", 5000, 1, 100_000),
          Calibration.share(node, "image"),
          Calibration.share(node, "video"),
          Calibration.share(node, "classA1"),
          Calibration.share(node, "classA2"),
          Calibration.share(node, "classB1"),
          Calibration.share(node, "classB2"),
          Calibration.share(node, "reused"),
          node.number("poolPerReport", 0.8, 0.01, 100),
          Calibration.share(node, "viral"));
    }
  }
}

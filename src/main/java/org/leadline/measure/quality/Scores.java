package org.leadline.measure.quality;

/**
 * Precision and recall.
 *
 * @param precision share of what was found that is true, 0 to 1; 1 when nothing was found
 * @param recall share of what is true that was found, 0 to 1; 1 when nothing is true
 * @param f1 their harmonic mean
 */
public record Scores(double precision, double recall, double f1) {

  static Scores of(double precision, double recall) {
    double sum = precision + recall;
    return new Scores(
        rounded(precision), rounded(recall), rounded(sum == 0 ? 0 : 2 * precision * recall / sum));
  }

  static double share(double part, double whole) {
    return whole == 0 ? 1 : part / whole;
  }

  static double share(long part, long whole) {
    return share((double) part, (double) whole);
  }

  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}

package org.leadline.measure.quality;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * What is evaluated.
 *
 * @param truth the folder that tells what is true
 * @param shuffles how many orders of arrival are tried, 0 to 1000
 * @param sample how many reports are put in other orders, 1 to 100,000
 * @param seed of the orders
 */
public record EvaluationSettings(Path truth, int shuffles, int sample, long seed) {

  private static final int MOST_SHUFFLES = 1000;
  private static final int MOST_REPORTS = 100_000;

  /**
   * @throws IllegalArgumentException when a number is out of range
   */
  public EvaluationSettings {
    requireNonNull(truth);
    requireRange("shuffles", shuffles, 0, MOST_SHUFFLES);
    requireRange("sample", sample, 1, MOST_REPORTS);
  }

  private static void requireRange(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "--%s is %d to %,d, not %d".formatted(name, least, most, value));
    }
  }
}

package org.leadline.measure;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * What to measure.
 *
 * @param reports how many generated reports are taken in
 * @param seed the corpus's seed
 * @param folder where corpus and data directory are made; must be empty or absent
 * @param rounds how many rounds of all questions are timed, interleaved; the medians of their
 *     percentiles are told
 * @param callsPerRound how often each question is asked in one round
 */
public record BenchSettings(long reports, long seed, Path folder, int rounds, int callsPerRound) {

  /**
   * @throws IllegalArgumentException when a number is not positive
   */
  public BenchSettings {
    requireNonNull(folder);
    if (reports < 1 || rounds < 1 || callsPerRound < 1) {
      throw new IllegalArgumentException("reports, rounds and calls are at least 1");
    }
  }

  /** Five rounds of 200 calls of each question. */
  public static BenchSettings of(long reports, Path folder) {
    return new BenchSettings(reports, 42, folder, 5, 200);
  }
}

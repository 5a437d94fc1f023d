package org.leadline.measure.pictures;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to measure.
 *
 * @param hashes how many hashes the corpus has, beside the known ones
 * @param seed of the questions
 * @param folder where corpus and data directory are made; must be empty or absent
 * @param rounds how many rounds are timed; the medians of their percentiles are told
 * @param callsPerRound questions of one round
 * @param known JSON lines {@code {id, pdq}} of hashes that are put among the others, GZIP when its
 *     name says so; null for none
 * @param truth JSON lines {@code {id, pdq, matches_within_64: [{id, distance}]}} of which of the
 *     known ones are near to some; null for none
 */
public record PictureSettings(
    long hashes,
    long seed,
    Path folder,
    int rounds,
    int callsPerRound,
    @Nullable Path known,
    @Nullable Path truth) {

  /**
   * @throws IllegalArgumentException when a number is not positive
   */
  public PictureSettings {
    requireNonNull(folder);
    if (hashes < 1 || rounds < 1 || callsPerRound < 1) {
      throw new IllegalArgumentException("hashes, rounds and calls are at least 1");
    }
  }
}

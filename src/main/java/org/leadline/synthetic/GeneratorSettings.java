package org.leadline.synthetic;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What corpus to make.
 *
 * @param reports how many distinct good reports, 1 to 20,000,000; documents that arrive again and
 *     bad documents come on top
 * @param seed the same seed and settings give the same bytes
 * @param lines whether reports are written as law-enforcement JSON, one per line, in large files,
 *     rather than as single documents in all formats
 * @param pdf which share of the reports that come as law-enforcement JSON come as CyberTip PDF too,
 *     0 to 1; half of these come as PDF alone
 * @param from when the first report is received
 * @param months over how many months of 30 days reports are received, 1 to 240
 */
public record GeneratorSettings(
    long reports, long seed, boolean lines, double pdf, Instant from, int months) {

  /** The most reports that the number spaces of synthetic values allow. */
  public static final long MOST_REPORTS = 20_000_000;

  private static final Instant FIRST_DAY = Instant.parse("2030-01-01T00:00:00Z");
  private static final int USUAL_MONTHS = 24;
  private static final int MOST_MONTHS = 240;

  /**
   * @throws IllegalArgumentException when a number is out of range
   */
  public GeneratorSettings {
    requireNonNull(from);
    requireRange("reports", reports, MOST_REPORTS);
    requireRange("months", months, MOST_MONTHS);
    if (!(pdf >= 0 && pdf <= 1)) {
      throw new IllegalArgumentException("pdf is a share from 0 to 1, not " + pdf);
    }
  }

  /** Single documents, received over two years. */
  public static GeneratorSettings of(long reports, long seed) {
    return new GeneratorSettings(reports, seed, false, 0, FIRST_DAY, USUAL_MONTHS);
  }

  /** The same corpus written as JSON lines. */
  public GeneratorSettings asLines() {
    return new GeneratorSettings(reports, seed, true, 0, from, months);
  }

  /** The same corpus with this share of reports printed. */
  public GeneratorSettings withPdf(double share) {
    return new GeneratorSettings(reports, seed, lines, share, from, months);
  }

  private static void requireRange(String name, long value, long most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          "%s is a number from 1 to %d, not %d".formatted(name, most, value));
    }
  }
}

package org.leadline.synthetic;

import java.time.Duration;
import java.time.Instant;

/**
 * When reports are received and how they are numbered: both rise with the report's counter, numbers
 * with gaps, since an agency gets a part of all reports. Numbers start at 900,000,000, above any
 * that the clearing house had given when this was written, and grow by about 21 million a year as
 * published. Safe for many threads.
 */
final class Timeline {

  private static final long FIRST_NUMBER = 900_000_000L;
  private static final long NUMBERS_PER_YEAR = 21_000_000L;

  /** Reports become a third more frequent from the first day to the last. */
  private static final double GROWTH = 0.15;

  private final long reports;
  private final long seed;
  private final Instant from;
  private final long seconds;
  private final long numbers;

  Timeline(GeneratorSettings settings) {
    this.reports = settings.reports();
    this.seed = settings.seed();
    this.from = settings.from();
    this.seconds = Duration.ofDays(30L * settings.months()).toSeconds();
    long published = NUMBERS_PER_YEAR * settings.months() / 12;
    this.numbers = Math.max(published, reports * 2);
  }

  /** The clearing house's number of a report. */
  long numberOf(long report) {
    long step = numbers / reports;
    long gap = Dice.of(seed, "number", report).below((int) Math.min(step, Integer.MAX_VALUE));
    return FIRST_NUMBER + report * step + gap;
  }

  /** When the clearing house received a report; whole seconds. */
  Instant receivedOf(long report) {
    double place = (report + Dice.of(seed, "received", report).unit()) / reports;
    double bent = place * (1 + GROWTH - GROWTH * place);
    return from.plusSeconds((long) (bent * seconds));
  }
}

package org.leadline.identity;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one suite went: cases in which we agree, cases in which a standard or a rule of ours makes us
 * differ, by reason, and faults, which have no reason.
 */
final class Score {

  /** The verdict of a case in which the suite and we agree. */
  static final String AGREES = "agrees";

  /** The verdict of a case in which we differ without a reason. */
  static final String FAULT = "fault";

  private final String suite;
  private final Map<String, Integer> reasons = new TreeMap<>();
  private int cases;
  private int agreed;
  private int faults;

  Score(String suite) {
    this.suite = suite;
  }

  /** Counts a case by its verdict: one of the two above, or the reason why we differ. */
  void count(String verdict) {
    cases++;
    switch (verdict) {
      case AGREES -> agreed++;
      case FAULT -> faults++;
      default -> reasons.merge(verdict, 1, Integer::sum);
    }
  }

  /** Cases in which we differ without a reason. */
  int faults() {
    return faults;
  }

  /** The share of cases in which we agree, 0 to 1. */
  double share() {
    return cases == 0 ? 0 : (double) agreed / cases;
  }

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "[trial] %-34s %7d of %7d  %.4f  faults %d%n",
        suite,
        agreed,
        cases,
        share(),
        faults);
    reasons.forEach((reason, count) -> out.printf("[trial]   %5d  %s%n", count, reason));
  }
}

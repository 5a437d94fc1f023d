package org.leadline.measure;

import java.util.Arrays;
import java.util.List;

/**
 * How fast one kind of question was answered, in milliseconds.
 *
 * @param question the kind
 * @param p50 median over rounds of each round's median
 * @param p99 median over rounds of each round's 99th percentile
 * @param first the very first answer, before any warm-up
 * @param calls timed calls over all rounds
 */
record Latency(String question, double p50, double p99, double first, int calls) {

  private static final double NANOS_PER_MILLI = 1e6;

  /** Sums up rounds of nanoseconds; each array is sorted by this. */
  static Latency of(String question, long first, List<long[]> rounds) {
    rounds.forEach(Arrays::sort);
    return new Latency(
        question,
        medianOf(rounds, 0.50),
        medianOf(rounds, 0.99),
        first / NANOS_PER_MILLI,
        rounds.stream().mapToInt(round -> round.length).sum());
  }

  private static double medianOf(List<long[]> rounds, double share) {
    double[] each = rounds.stream().mapToDouble(round -> at(round, share)).sorted().toArray();
    return each[each.length / 2] / NANOS_PER_MILLI;
  }

  /** The smallest value that at least this share of the values does not exceed. */
  private static double at(long[] sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.clamp(rank - 1L, 0, sorted.length - 1)];
  }
}

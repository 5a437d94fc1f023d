package org.leadline.measure.urgency;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;

/**
 * A desk that reads a share of what arrives, as it arrives, always the first in an order of what
 * waits. Priorities are those of the end: a report that an urgent one was linked to later is taken
 * for urgent from its receipt on.
 */
final class Waiting {

  private static final double HOUR = 3600;

  private Waiting() {}

  /**
   * A report that arrives.
   *
   * @param received when; ties and reports without a time keep the order of the list
   * @param place its place in the order, smallest first
   * @param urgent whether its waiting counts
   */
  record Arrival(Instant received, long place, boolean urgent) {}

  /** Hours that urgent reports wait, ascending. */
  static double[] hours(List<Arrival> arrivals, double reviewed, ToLongFunction<Arrival> order) {
    List<Arrival> coming =
        arrivals.stream().sorted(Comparator.comparing(Arrival::received)).toList();
    PriorityQueue<Arrival> waiting = new PriorityQueue<>(Comparator.comparingLong(order));
    double[] hours = new double[(int) arrivals.stream().filter(Arrival::urgent).count()];
    int counted = 0;
    double credit = 0;
    Instant now = Instant.EPOCH;
    for (Arrival arrival : coming) {
      now = arrival.received();
      waiting.add(arrival);
      credit += reviewed;
      while (credit >= 1 && !waiting.isEmpty()) {
        credit -= 1;
        Arrival read = waiting.remove();
        if (read.urgent()) {
          hours[counted++] = hours(read, now);
        }
      }
    }
    for (Arrival left : waiting.stream().filter(Arrival::urgent).toList()) {
      hours[counted++] = hours(left, now);
    }
    Arrays.sort(hours);
    return hours;
  }

  private static double hours(Arrival read, Instant now) {
    return (now.getEpochSecond() - read.received().getEpochSecond()) / HOUR;
  }

  /** The value below which a share of them lies; 0 when there are none. */
  static double percentile(double[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1L, (long) Math.floor(share * sorted.length))];
  }
}

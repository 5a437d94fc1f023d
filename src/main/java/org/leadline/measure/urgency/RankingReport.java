package org.leadline.measure.urgency;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good orders of reports are. Shares are from 0 to 1, four decimals.
 *
 * @param profile the ranking profile behind the priorities, {@code name@version}
 * @param reports reports held
 * @param urgent how many of them are urgent, by what tells it: {@code flagged}, {@code links}
 *     alone, {@code text} alone, {@code links+text}
 * @param capacity the share of arrivals that is read, for recall
 * @param reviewed the share of arrivals that is read, for waiting times
 * @param orders the figures by order: {@code priority} is Leadline's, the others are naive
 * @param notes what is odd, and how it was taken
 */
public record RankingReport(
    String profile,
    long reports,
    Map<String, Integer> urgent,
    double capacity,
    double reviewed,
    Map<String, Figures> orders,
    List<String> notes) {

  /** Copies the maps. */
  public RankingReport {
    urgent = Collections.unmodifiableMap(new TreeMap<>(urgent));
    orders = Collections.unmodifiableMap(new LinkedHashMap<>(orders));
    notes = List.copyOf(notes);
  }

  /**
   * Figures of one order.
   *
   * @param ndcgAt10 normalised discounted cumulative gain (Järvelin and Kekäläinen 2002), gain
   *     2^grade - 1
   * @param ndcgAt50 the same over 50
   * @param ndcgAt200 the same over 200
   * @param recall share of the urgent reports among the first {@code capacity} of all, by what
   *     tells the urgency
   * @param waitingHoursMedian hours from receipt to reading of an urgent report, when {@code
   *     reviewed} of arrivals are read as they come, the first in the order before the others; one
   *     that is never read waits to the end
   * @param waitingHoursP95 the same, 95th percentile
   */
  public record Figures(
      double ndcgAt10,
      double ndcgAt50,
      double ndcgAt200,
      Map<String, Double> recall,
      double waitingHoursMedian,
      double waitingHoursP95) {

    /** Copies the map. */
    public Figures {
      recall = Collections.unmodifiableMap(new TreeMap<>(recall));
    }
  }

  /** The figures as a table. */
  public String table() {
    StringBuilder table = new StringBuilder(1024);
    table.append(
        "ranking under %s: %,d reports, urgent %s, capacity %s, reviewed %s%n"
            .formatted(profile, reports, urgent, capacity, reviewed));
    orders.forEach((name, figures) ->
        table.append(
            "%-28s nDCG@10 %.4f, @50 %.4f, @200 %.4f; recall %s; waiting h p50 %.1f, p95 %.1f%n"
                .formatted(
                    name,
                    figures.ndcgAt10(),
                    figures.ndcgAt50(),
                    figures.ndcgAt200(),
                    figures.recall(),
                    figures.waitingHoursMedian(),
                    figures.waitingHoursP95())));
    notes.forEach(note -> table.append("note: ").append(note).append('\n'));
    return table.toString();
  }
}

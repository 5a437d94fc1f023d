package org.leadline.priority;

import java.util.Locale;

/**
 * Which values a weight may have.
 *
 * @param low the smallest
 * @param high the largest
 * @param unit {@code points} of the score, 0 to 1000, or {@code days}
 */
public record WeightRange(double low, double high, String unit) {

  /** The largest number of days of the scale of recency. */
  static final int DAYS = 100_000;

  /** Operators keep assignments for a limited time. */
  private static final int RECENT_DAYS = 3650;

  private static final WeightRange POINTS = new WeightRange(0, Score.MAX, "points");

  /** The range of a weight by its name. */
  public static WeightRange of(String name) {
    return switch (name) {
      case "recency.days" -> new WeightRange(1, DAYS, "days");
      case "recentDays" -> new WeightRange(1, RECENT_DAYS, "days");
      default -> POINTS;
    };
  }

  /** Whether a value is in it. */
  boolean holds(double value) {
    return value >= low && value <= high;
  }

  /** The range in words. */
  String told() {
    return String.format(Locale.ROOT, "%,.0f to %,.0f %s", low, high, unit);
  }
}

package org.leadline.link;

import org.jspecify.annotations.Nullable;

/**
 * Which clusters are wanted by what a list shows of them. A report that belongs with no other
 * counts as one of size 1.
 *
 * @param minSize from how many reports on, 1 or more
 * @param maxSize up to how many reports
 * @param minPriority from which highest priority on, 0 to 1000
 * @param minSpanDays from how many days between the earliest and the latest report on, 0 or more
 * @param unit only those with a report of this unit; null for all
 */
public record ClusterFilter(
    int minSize, int maxSize, int minPriority, int minSpanDays, @Nullable String unit) {

  /** Every cluster, and every report that belongs with no other. */
  public static final ClusterFilter ALL = new ClusterFilter(1, Integer.MAX_VALUE, 0, 0, null);

  private static final int DAY = 86_400;

  /** Whether it lets a cluster through. */
  public boolean wants(ClusterSummary summary) {
    return summary.size() >= minSize
        && summary.size() <= maxSize
        && summary.priority() >= minPriority
        && summary.spanSeconds() >= (long) minSpanDays * DAY
        && (unit == null || summary.units().contains(unit));
  }
}

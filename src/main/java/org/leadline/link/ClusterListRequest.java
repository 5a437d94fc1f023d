package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadline.index.InvalidCursor;
import org.leadline.report.ReportId;

/**
 * Which clusters are wanted.
 *
 * @param order in which order
 * @param minSize from how many reports on, 2 or more
 * @param minPriority from which highest priority on, 0 to 1000
 * @param minSpanDays from how many days between the earliest and the latest report on, 0 or more
 * @param unit only those with a report of this unit; null for all
 * @param limit how many a page holds, 0 to 1,000
 * @param cursor {@link ClusterPage#next} of the page before; null for the first page
 */
public record ClusterListRequest(
    ClusterOrder order,
    int minSize,
    int minPriority,
    int minSpanDays,
    @Nullable String unit,
    int limit,
    @Nullable String cursor) {

  private static final int DAY = 86_400;
  private static final int PARTS = 3;

  /** Checks that the order is given. */
  public ClusterListRequest {
    requireNonNull(order);
  }

  boolean wants(ClusterSummary summary) {
    return summary.size() >= minSize
        && summary.priority() >= minPriority
        && summary.spanSeconds() >= (long) minSpanDays * DAY
        && (unit == null || summary.units().contains(unit));
  }

  /** Where a page ended: the figure and the id of its last cluster. */
  String after(ClusterSummary last) {
    String text = "%d %d %s".formatted(question(), order.figure(last), last.cluster().written());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether a cluster stands behind the page before.
   *
   * @throws InvalidCursor when the cursor is damaged or belongs to another question
   */
  boolean isBehind(ClusterSummary summary) {
    if (cursor == null) {
      return true;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = text.split(" ", PARTS);
      if (parts.length != PARTS || Integer.parseInt(parts[0]) != question()) {
        throw new InvalidCursor();
      }
      long figure = Long.parseLong(parts[1]);
      ReportId last = ReportId.parse(parts[2]);
      long own = order.figure(summary);
      return own < figure || (own == figure && summary.cluster().compareTo(last) > 0);
    } catch (IllegalArgumentException damaged) {
      throw new InvalidCursor();
    }
  }

  private int question() {
    return Objects.hash(order.code(), minSize, minPriority, minSpanDays, unit);
  }
}

package org.leadline.casework;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.index.Card;
import org.leadline.priority.Scores;
import org.leadline.report.ReportId;

/**
 * One report of the queue.
 *
 * @param report its key
 * @param priority 0 to 1000
 * @param actionability 0 to 1000
 * @param rank its place in the queue as asked for, from 1
 * @param card what a list shows of it
 * @param details what the store knows; null when it was not asked for or the store does not hold
 *     the report
 */
public record QueueRow(
    ReportId report,
    int priority,
    int actionability,
    long rank,
    Card card,
    @Nullable QueueDetails details) {

  /** Checks that key and card are given. */
  public QueueRow {
    requireNonNull(report);
    requireNonNull(card);
  }

  /** How both scores come about; null when that was not asked for. */
  public @Nullable Scores breakdown() {
    return details == null ? null : details.breakdown();
  }
}

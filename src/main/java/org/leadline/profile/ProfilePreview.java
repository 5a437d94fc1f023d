package org.leadline.profile;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leadline.index.Card;
import org.leadline.report.ReportId;

/**
 * What would move if another profile were the one that scores.
 *
 * @param profile the profile that was tried; with a plus sign when weights were changed
 * @param total how many reports the caller sees
 * @param examined how many of them were weighed anew, the first of today's queue first
 * @param moved how many of these would stand at another place among them
 * @param rows the first places of the order that would be
 */
public record ProfilePreview(
    String profile, long total, long examined, long moved, List<Move> rows) {

  /** Copies the rows. */
  public ProfilePreview {
    requireNonNull(profile);
    rows = List.copyOf(rows);
  }

  /**
   * A report at its place.
   *
   * @param report which
   * @param card what a list shows of it
   * @param rank its place in the order that would be, from 1
   * @param rankNow its place in today's queue
   * @param priority what it would have
   * @param priorityNow what it has
   * @param actionability what it would have
   * @param actionabilityNow what it has
   */
  public record Move(
      ReportId report,
      Card card,
      long rank,
      long rankNow,
      int priority,
      int priorityNow,
      int actionability,
      int actionabilityNow) {}
}

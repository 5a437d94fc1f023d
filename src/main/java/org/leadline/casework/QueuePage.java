package org.leadline.casework;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the queue.
 *
 * @param total how many reports the queue holds, exactly
 * @param profile the profile behind the scores, {@code name@version}
 * @param rows most urgent first
 * @param counts how the reports are spread; null when it was not asked for
 * @param next the cursor of the following page; null when this page is the last
 */
public record QueuePage(
    long total,
    String profile,
    List<QueueRow> rows,
    @Nullable QueueCounts counts,
    @Nullable String next) {

  /** Copies the rows. */
  public QueuePage {
    requireNonNull(profile);
    rows = List.copyOf(rows);
  }
}

package org.leadline.casework;

import static java.util.Objects.requireNonNull;

import org.leadline.priority.Scores;
import org.leadline.report.CaseState;

/**
 * What the store knows of a report in the queue.
 *
 * @param breakdown how both scores come about
 * @param state where the work on it stands
 * @param preservation how long the provider still preserves what it reported
 * @param read whether the caller has read it in its version of now
 */
public record QueueDetails(
    Scores breakdown, CaseState state, Preservation preservation, boolean read) {

  /** Checks that nothing is missing. */
  public QueueDetails {
    requireNonNull(breakdown);
    requireNonNull(state);
    requireNonNull(preservation);
  }
}

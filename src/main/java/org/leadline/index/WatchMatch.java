package org.leadline.index;

import static java.util.Objects.requireNonNull;

/**
 * A report that a watch asks for.
 *
 * @param watch the watch's number
 * @param report the report as it was given
 * @param plain whether it matches without values of child victims too
 */
public record WatchMatch(long watch, IndexedReport report, boolean plain) {

  /** Checks that the report is given. */
  public WatchMatch {
    requireNonNull(report);
  }

  /** Prints nothing of the report. */
  @Override
  public String toString() {
    return "WatchMatch[" + watch + "]";
  }
}

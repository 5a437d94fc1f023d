package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.leadline.report.ReportId;

/**
 * Which chain of links is wanted.
 *
 * @param from where it begins
 * @param to where it ends, another report
 * @param filter which links it may hold, and which reports between the two
 * @param hops of how many links at the most, 1 to {@value #MOST_HOPS}
 * @param patience how long the caller waits
 */
public record PathRequest(
    ReportId from, ReportId to, WalkFilter filter, int hops, Duration patience) {

  /** The longest chain that is looked for. */
  public static final int MOST_HOPS = 10;

  /** How long a chain may be when the asker does not say. */
  public static final int USUAL_HOPS = 6;

  /**
   * @throws IllegalArgumentException when both ends are one report, or the number is out of range
   */
  public PathRequest {
    requireNonNull(from);
    requireNonNull(to);
    requireNonNull(filter);
    requireNonNull(patience);
    if (from.equals(to)) {
      throw new IllegalArgumentException("a path leads from one report to another");
    }
    if (hops < 1 || hops > MOST_HOPS) {
      throw new IllegalArgumentException("hops is 1 to " + MOST_HOPS);
    }
  }

  /** The strongest chain of any links. */
  public static PathRequest of(ReportId from, ReportId to) {
    return new PathRequest(from, to, WalkFilter.ALL, USUAL_HOPS, WalkRequest.USUAL_PATIENCE);
  }
}

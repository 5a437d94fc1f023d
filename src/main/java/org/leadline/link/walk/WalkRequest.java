package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/**
 * A walk from a report along links.
 *
 * @param report where it starts
 * @param hops how many links away it goes, 1 to {@value #MOST_HOPS}
 * @param filter which links it follows
 * @param patience how long the caller waits
 * @param limit how many reports a page holds, 0 to {@value #MAX_LIMIT}; 0 tells the counts alone
 * @param cursor {@link WalkAnswer#next} of the page before; null for the first page
 */
public record WalkRequest(
    ReportId report,
    int hops,
    WalkFilter filter,
    Duration patience,
    int limit,
    @Nullable String cursor) {

  /** The longest walk. */
  public static final int MOST_HOPS = 3;

  /** The largest page. */
  public static final int MAX_LIMIT = 10_000;

  /** How long a caller waits who does not say, and at the most. */
  public static final Duration USUAL_PATIENCE = Duration.ofSeconds(5);

  /** The longest that a caller waits. */
  public static final Duration MOST_PATIENCE = Duration.ofSeconds(60);

  /**
   * @throws IllegalArgumentException when a number is out of range
   */
  public WalkRequest {
    requireNonNull(report);
    requireNonNull(filter);
    requireNonNull(patience);
    if (hops < 1 || hops > MOST_HOPS) {
      throw new IllegalArgumentException("hops is 1 to " + MOST_HOPS);
    }
    if (limit < 0 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 0 to " + MAX_LIMIT);
    }
  }

  /** The first page of a walk along every link. */
  public static WalkRequest of(ReportId report, int hops) {
    return new WalkRequest(report, hops, WalkFilter.ALL, USUAL_PATIENCE, 50, null);
  }

  /** The same walk, the page that a cursor names. */
  public WalkRequest page(@Nullable String other) {
    return new WalkRequest(report, hops, filter, patience, limit, other);
  }

  /** The same walk along other links. */
  public WalkRequest along(WalkFilter other) {
    return new WalkRequest(report, hops, other, patience, limit, cursor);
  }

  /** The same walk with another size of page. */
  public WalkRequest inPagesOf(int size) {
    return new WalkRequest(report, hops, filter, patience, size, cursor);
  }

  /** The same walk for another patience. */
  public WalkRequest within(Duration other) {
    return new WalkRequest(report, hops, filter, other, limit, cursor);
  }
}

package org.leadline.link;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/**
 * Which links of a report are wanted.
 *
 * @param report the report
 * @param minStrength the weakest that is listed; the totals count all
 * @param keys which keys may link
 * @param noiseControl whether hubs and noise are demoted; false lets every shared key link but
 *     those that only suggest
 * @param rows which of them are listed, each by itself or folded
 * @param limit how many links a page holds, 0 to {@value #MAX_LIMIT}
 * @param cursor {@link LinkAnswer#next} of the page before; null for the first page
 */
public record LinkRequest(
    ReportId report,
    LinkStrength minStrength,
    KeyScope keys,
    boolean noiseControl,
    LinkRows rows,
    int limit,
    @Nullable String cursor) {

  /** The largest page. */
  public static final int MAX_LIMIT = 10_000;

  /** The number of links of a page when the asker does not say. */
  public static final int DEFAULT_LIMIT = 50;

  /**
   * @throws IllegalArgumentException when the limit is out of range
   */
  public LinkRequest {
    requireNonNull(report);
    requireNonNull(minStrength);
    requireNonNull(keys);
    requireNonNull(rows);
    if (limit < 0 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 0 to " + MAX_LIMIT);
    }
  }

  /** A page with a row for every link. */
  public LinkRequest(
      ReportId report,
      LinkStrength minStrength,
      KeyScope keys,
      boolean noiseControl,
      int limit,
      @Nullable String cursor) {
    this(report, minStrength, keys, noiseControl, new LinkRows.Every(), limit, cursor);
  }

  /** The first page of all links of a report, noise demoted. */
  public static LinkRequest of(ReportId report) {
    return new LinkRequest(report, LinkStrength.WEAK, KeyScope.ALL, true, DEFAULT_LIMIT, null);
  }

  /** The same question about another report, from its first page. */
  public LinkRequest about(ReportId other) {
    return new LinkRequest(other, minStrength, keys, noiseControl, rows, limit, null);
  }

  /** The same question, the page that a cursor names. */
  public LinkRequest from(@Nullable String page) {
    return new LinkRequest(report, minStrength, keys, noiseControl, rows, limit, page);
  }

  /** The same question, other rows of it, from its first page. */
  public LinkRequest rows(LinkRows others) {
    return new LinkRequest(report, minStrength, keys, noiseControl, others, limit, null);
  }
}

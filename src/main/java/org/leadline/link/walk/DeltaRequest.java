package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Objects;
import org.leadline.report.ReportId;

/**
 * Which linked reports are wanted with what they add to a report.
 *
 * @param report the report that is looked at
 * @param filter which links
 * @param order in which order
 * @param patience how long the caller waits
 * @param page which page
 */
public record DeltaRequest(
    ReportId report, WalkFilter filter, DeltaOrder order, Duration patience, PageOf page) {

  /** Checks that nothing is missing. */
  public DeltaRequest {
    requireNonNull(report);
    requireNonNull(filter);
    requireNonNull(order);
    requireNonNull(patience);
    requireNonNull(page);
  }

  /** The same question, another page. */
  public DeltaRequest on(PageOf other) {
    return new DeltaRequest(report, filter, order, patience, other);
  }

  int question() {
    return Objects.hash(report, order.code(), filter.digest());
  }
}

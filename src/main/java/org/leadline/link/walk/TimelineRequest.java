package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Objects;
import org.leadline.report.ReportId;

/**
 * Which timeline is wanted.
 *
 * @param report a report: its own events and those of its links, or of its cluster
 * @param filter which links; of a cluster, which of its reports, whatever the strength and kinds
 * @param patience how long the caller waits
 * @param page which page of the events
 */
public record TimelineRequest(ReportId report, WalkFilter filter, Duration patience, PageOf page) {

  /** Checks that nothing is missing. */
  public TimelineRequest {
    requireNonNull(report);
    requireNonNull(filter);
    requireNonNull(patience);
    requireNonNull(page);
  }

  /** The first page of the events of a report and everything that it is linked to. */
  public static TimelineRequest of(ReportId report) {
    return new TimelineRequest(report, WalkFilter.ALL, WalkRequest.USUAL_PATIENCE, PageOf.first());
  }

  /** The same timeline, another page. */
  public TimelineRequest on(PageOf other) {
    return new TimelineRequest(report, filter, patience, other);
  }

  int question() {
    return Objects.hash(report, filter.digest());
  }
}

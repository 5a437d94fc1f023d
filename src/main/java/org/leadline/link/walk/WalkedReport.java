package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.index.Hit;
import org.leadline.link.Link;
import org.leadline.report.ReportId;

/**
 * A report that a walk reached.
 *
 * @param reportId the report
 * @param hop how many links it is away, by the shortest way
 * @param from the report of the hop before that it has the strongest link with
 * @param link that link, as the report it comes from holds it
 * @param chain the product of the scores of the links on the way, 0 to 1
 * @param adds how many reports of the next hop are linked to it; null when the walk ends here
 * @param hit what a list shows of it
 */
public record WalkedReport(
    ReportId reportId,
    int hop,
    ReportId from,
    Link link,
    double chain,
    @Nullable Integer adds,
    Hit hit) {

  /** Checks that nothing is missing. */
  public WalkedReport {
    requireNonNull(reportId);
    requireNonNull(from);
    requireNonNull(link);
    requireNonNull(hit);
  }
}

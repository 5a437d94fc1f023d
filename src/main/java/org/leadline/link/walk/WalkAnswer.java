package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/**
 * Where a walk led. Everything in it was read from one state of the index.
 *
 * @param report where it started
 * @param hops what each hop adds, exactly, however few reports a page shows; a hop that nothing is
 *     reached by is told too
 * @param stopped why the walk ended before its end, so that there may be more; null when it is
 *     complete
 * @param reports a page of what was reached: by hop, in a hop the strongest link first, then by its
 *     score, then by report id
 * @param next the cursor of the following page; null when this page is the last
 */
public record WalkAnswer(
    ReportId report,
    List<HopTotals> hops,
    @Nullable Stopped stopped,
    List<WalkedReport> reports,
    @Nullable String next) {

  /** Copies the lists. */
  public WalkAnswer {
    requireNonNull(report);
    hops = List.copyOf(hops);
    reports = List.copyOf(reports);
  }
}

package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Hit;
import org.leadline.link.Link;
import org.leadline.report.ReportId;

/**
 * What linked reports add to a report. Everything in it was read from one state of the index.
 *
 * @param report the report that is looked at
 * @param total how many linked reports the filter lets through
 * @param adding how many of them add a value
 * @param stopped why not all were looked at; the rest is not listed. Null when all were
 * @param links a page of them
 * @param next the cursor of the following page; null when this page is the last
 */
public record DeltaAnswer(
    ReportId report,
    long total,
    long adding,
    @Nullable Stopped stopped,
    List<Delta> links,
    @Nullable String next) {

  /** Copies the list. */
  public DeltaAnswer {
    requireNonNull(report);
    links = List.copyOf(links);
  }

  /**
   * A linked report.
   *
   * @param link the link to it
   * @param adds what it adds
   * @param hit what a list shows of it
   */
  public record Delta(Link link, Additions adds, Hit hit) {}
}

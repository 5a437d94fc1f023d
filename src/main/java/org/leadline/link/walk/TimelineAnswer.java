package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/**
 * What reports that belong together date, in the order of time. Everything in it was read from one
 * state of the index; of a cluster, its members are those of the state before or after.
 *
 * @param report the report that was asked about
 * @param reports how many reports it is made of, that one included
 * @param undated how many of these do not say when they were received
 * @param total how many events there are
 * @param first when the earliest was; null when there is none
 * @param last when the latest was
 * @param stopped why not all reports were read; null when all were
 * @param events a page of them, the earliest first
 * @param next the cursor of the following page; null when this page is the last
 */
public record TimelineAnswer(
    ReportId report,
    long reports,
    long undated,
    long total,
    @Nullable Instant first,
    @Nullable Instant last,
    @Nullable Stopped stopped,
    List<TimelineEvent> events,
    @Nullable String next) {

  /** Copies the list. */
  public TimelineAnswer {
    requireNonNull(report);
    events = List.copyOf(events);
  }
}

package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/**
 * Something that a report dates.
 *
 * @param time when, in UTC
 * @param reportId the report that says so
 * @param what what it was
 * @param key the term of the value that was captured; null for what has none
 * @param path where the value stands first in the report; null for what has none
 */
public record TimelineEvent(
    Instant time, ReportId reportId, What what, @Nullable String key, @Nullable String path) {

  /** Total, so that paging never repeats or loses an event. */
  static final Comparator<TimelineEvent> EARLIEST =
      Comparator.comparing(TimelineEvent::time)
          .thenComparing(TimelineEvent::reportId)
          .thenComparing(TimelineEvent::what)
          .thenComparing(event -> event.key() == null ? "" : event.key());

  /** What can be dated. */
  public enum What {
    /** A value was captured: an address at a time. */
    CAPTURED,
    /** The report was received. */
    RECEIVED;

    /** The name used in answers. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks that time and report are given. */
  public TimelineEvent {
    requireNonNull(time);
    requireNonNull(reportId);
    requireNonNull(what);
  }

  /** Names the report only: the key is report content. */
  @Override
  public String toString() {
    return "TimelineEvent[" + reportId + ", " + what + "]";
  }
}

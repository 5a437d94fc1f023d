package org.leadline.store;

import static java.util.Objects.requireNonNull;

import org.leadline.report.ReportId;

/**
 * One change to something that is projected.
 *
 * @param sequence its number in commit order, from 1, without gaps
 * @param report the report that changed
 * @param kind what changed of it
 */
public record Change(long sequence, ReportId report, ChangeKind kind) {

  /** Checks that nothing is missing. */
  public Change {
    requireNonNull(report);
    requireNonNull(kind);
  }
}

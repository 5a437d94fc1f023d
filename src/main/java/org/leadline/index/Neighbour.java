package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leadline.report.ReportId;

/**
 * A report that holds at least one of the terms that were asked for.
 *
 * @param report its key
 * @param reporter who sent it, as written; empty when not stated
 * @param evidence where it holds which of those terms; one entry a place
 */
public record Neighbour(ReportId report, String reporter, List<Evidence> evidence) {

  /** Copies the evidence. */
  public Neighbour {
    requireNonNull(report);
    requireNonNull(reporter);
    evidence = List.copyOf(evidence);
  }
}

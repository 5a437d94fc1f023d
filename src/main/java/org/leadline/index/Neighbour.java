package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leadline.report.ReportId;

/**
 * A report that holds at least one of the terms that were asked for.
 *
 * @param report its key
 * @param evidence where it holds which of those terms; one entry a place
 */
public record Neighbour(ReportId report, List<Evidence> evidence) {

  /** Copies the evidence. */
  public Neighbour {
    requireNonNull(report);
    evidence = List.copyOf(evidence);
  }
}

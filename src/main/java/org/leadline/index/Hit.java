package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leadline.report.ReportId;

/**
 * One report that matches.
 *
 * @param report its key
 * @param version its current version
 * @param priority 0 to 1000
 * @param actionability 0 to 1000
 * @param score what it was ordered by in relevance and text order; 0 in the others
 * @param card what a list shows of it
 * @param highlights where the query matched; empty unless asked for
 */
public record Hit(
    ReportId report,
    int version,
    int priority,
    int actionability,
    double score,
    Card card,
    List<Highlight> highlights) {

  /** Copies the highlights. */
  public Hit {
    requireNonNull(report);
    requireNonNull(card);
    highlights = List.copyOf(highlights);
  }
}

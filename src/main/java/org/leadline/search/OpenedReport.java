package org.leadline.search;

import static java.util.Objects.requireNonNull;

import org.leadline.priority.Scores;
import org.leadline.store.StoredReport;

/**
 * A report that somebody opened.
 *
 * @param stored the report as the store holds it, as far as the caller may see it
 * @param scores how its scores come about
 */
public record OpenedReport(StoredReport stored, Scores scores) {

  /** Checks that both are given. */
  public OpenedReport {
    requireNonNull(stored);
    requireNonNull(scores);
  }
}

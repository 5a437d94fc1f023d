package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leadline.priority.Scores;
import org.leadline.store.DocumentNote;
import org.leadline.store.StoredReport;

/**
 * A report that somebody opened.
 *
 * @param stored the report as the store holds it, as far as the caller may see it
 * @param scores how its scores come about
 * @param notes what was noticed while each of its documents was read, in their order; empty where
 *     the caller may not see it
 */
public record OpenedReport(StoredReport stored, Scores scores, List<List<DocumentNote>> notes) {

  /** Checks that both are given, and copies the notes. */
  public OpenedReport {
    requireNonNull(stored);
    requireNonNull(scores);
    notes = List.copyOf(notes);
  }
}

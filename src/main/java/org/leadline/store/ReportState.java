package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadline.report.Labels;

/**
 * The state of a report that is to be committed.
 *
 * @param units all units that the report belongs to from here on, never empty
 * @param merged the merged report; the very object of a document's content when it is that
 *     document's content, so that it is kept once
 * @param current SHA-256 of the current documents in the order of merging
 * @param priority 0 to 1000
 * @param actionability 0 to 1000
 * @param scores both scores with their breakdown, packed; the store does not read them
 * @param labels what lists and address files say of it
 */
public record ReportState(
    SortedSet<String> units,
    PackedReport merged,
    List<String> current,
    int priority,
    int actionability,
    Packed scores,
    Labels labels) {

  /** A state without labels. */
  public ReportState(
      SortedSet<String> units,
      PackedReport merged,
      List<String> current,
      int priority,
      int actionability,
      Packed scores) {
    this(units, merged, current, priority, actionability, scores, Labels.NONE);
  }

  /** Copies the collections. */
  public ReportState {
    units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
    requireNonNull(merged);
    current = List.copyOf(current);
    requireNonNull(scores);
    requireNonNull(labels);
  }
}

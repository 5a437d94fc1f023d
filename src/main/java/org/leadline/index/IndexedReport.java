package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadline.report.HashLabel;
import org.leadline.report.Report;

/**
 * Everything about one report that is projected into the index.
 *
 * @param report the merged report, its values recognised
 * @param version which version of the report this is, from 1
 * @param sequence the store's sequence of the change that this state came from
 * @param units the units that the report belongs to, never empty
 * @param priority 0 to 1000
 * @param actionability 0 to 1000
 * @param labels what lists of known hashes say of it
 */
public record IndexedReport(
    Report report,
    int version,
    long sequence,
    SortedSet<String> units,
    int priority,
    int actionability,
    List<HashLabel> labels) {

  /** A report that stands on no list. */
  public IndexedReport(
      Report report,
      int version,
      long sequence,
      SortedSet<String> units,
      int priority,
      int actionability) {
    this(report, version, sequence, units, priority, actionability, List.of());
  }

  /** Copies the units. */
  public IndexedReport {
    requireNonNull(report);
    labels = List.copyOf(labels);
    units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
  }
}

package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadline.report.Docket;
import org.leadline.report.Labels;
import org.leadline.report.ReportId;

/**
 * What is projected of a report, with its content still packed, so that threads can unpack apart.
 *
 * @param id the report
 * @param version its version
 * @param sequence its last change
 * @param units its units
 * @param priority 0 to 1000
 * @param actionability 0 to 1000
 * @param report the merged report
 * @param labels what lists and address files say of it
 * @param docket when it arrived, and where the work on it stands
 */
public record ProjectedReport(
    ReportId id,
    int version,
    long sequence,
    SortedSet<String> units,
    int priority,
    int actionability,
    PackedReport report,
    Labels labels,
    Docket docket) {

  /** Copies the units. */
  public ProjectedReport {
    requireNonNull(id);
    units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
    requireNonNull(report);
    requireNonNull(labels);
    requireNonNull(docket);
  }
}

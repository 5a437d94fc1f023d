package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.report.CaseState;
import org.leadline.report.ReportId;

/**
 * A report as whoever works on it finds it.
 *
 * @param report the report
 * @param version its version
 * @param units the units that it belongs to; outside of a change of the case only those that the
 *     caller sees
 * @param arrived when its first document was taken in, to the second; null when not known
 * @param received when the clearing house received it; null when not stated
 * @param state where the work on it stands
 * @param history everything that was done, the oldest first
 */
public record CaseFile(
    ReportId report,
    int version,
    SortedSet<String> units,
    @Nullable Instant arrived,
    @Nullable Instant received,
    CaseState state,
    List<CaseEvent> history) {

  /** Copies the collections. */
  public CaseFile {
    requireNonNull(report);
    units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
    requireNonNull(state);
    history = List.copyOf(history);
  }
}

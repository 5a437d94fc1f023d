package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadline.report.Docket;
import org.leadline.report.Handling;
import org.leadline.report.Incident;
import org.leadline.report.Labels;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;

/**
 * Everything about one report that is projected into the index.
 *
 * @param report the merged report, its values recognised
 * @param version which version of the report this is, from 1
 * @param sequence the store's sequence of the change that this state came from
 * @param units the units that the report belongs to, never empty
 * @param priority 0 to 1000
 * @param actionability 0 to 1000
 * @param columns both scores under further profiles, each once
 * @param labels what lists and address files say of it
 * @param docket when it arrived, and where the work on it stands
 * @param whole false when its content could not be read or made a document of: then it stands in
 *     the index by its key alone, set aside, so that it holds up no other
 */
public record IndexedReport(
    Report report,
    int version,
    long sequence,
    SortedSet<String> units,
    int priority,
    int actionability,
    List<ColumnScore> columns,
    Labels labels,
    Docket docket,
    boolean whole) {

  /** A report with all that it says, which no unit orders by another profile. */
  public IndexedReport(
      Report report,
      int version,
      long sequence,
      SortedSet<String> units,
      int priority,
      int actionability,
      Labels labels,
      Docket docket) {
    this(
        report, version, sequence, units, priority, actionability, List.of(), labels, docket, true);
  }

  /** A report that stands on no list and that nobody has begun to work on. */
  public IndexedReport(
      Report report,
      int version,
      long sequence,
      SortedSet<String> units,
      int priority,
      int actionability) {
    this(report, version, sequence, units, priority, actionability, Labels.NONE, Docket.NONE);
  }

  /** Copies the units. */
  public IndexedReport {
    requireNonNull(report);
    requireNonNull(labels);
    requireNonNull(docket);
    units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
    columns = List.copyOf(columns);
  }

  /** The same report with both scores under further profiles. */
  public IndexedReport with(List<ColumnScore> scores) {
    return scores.isEmpty()
        ? this
        : new IndexedReport(
            report,
            version,
            sequence,
            units,
            priority,
            actionability,
            scores,
            labels,
            docket,
            whole);
  }

  /** The same report by its key alone. */
  public IndexedReport setAside() {
    return setAside(report.id(), version, sequence, units, priority, actionability, docket)
        .with(columns);
  }

  /** A report whose content cannot be read, by its key alone. */
  public static IndexedReport setAside(
      ReportId id,
      int version,
      long sequence,
      SortedSet<String> units,
      int priority,
      int actionability,
      Docket docket) {
    Report key =
        new Report(
            id,
            Handling.NOT_STATED,
            Incident.NOT_STATED,
            Reporter.NOT_STATED,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new IndexedReport(
        key,
        version,
        sequence,
        units,
        priority,
        actionability,
        List.of(),
        Labels.NONE,
        docket,
        false);
  }
}

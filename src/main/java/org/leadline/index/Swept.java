package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.leadline.report.ReportId;

/**
 * Who holds which of many values. The reports of all values add up to {@code sum}, and so do the
 * values of all reports.
 *
 * @param reports how many reports hold each value, in the order of the question
 * @param held what of each value is held: the keys that reports hold, and what else was searched
 *     and found; {@link SearchQuery.None} for a value that none holds. Searching it finds the same
 *     reports
 * @param partial positions of the values whose reports are a lower bound, because a time limit
 *     ended their search
 * @param union how many reports hold at least one of the values
 * @param sum over all values, how many reports hold each
 * @param most the reports that hold the most values: most first, ties by report id
 */
public record Swept(
    List<Long> reports,
    List<SearchQuery> held,
    Set<Integer> partial,
    long union,
    long sum,
    List<Holder> most) {

  /**
   * One report and how many of the values it holds.
   *
   * @param report the report
   * @param values how many of the values, at least 1
   */
  public record Holder(ReportId report, int values) {
    /** Checks that the report is given. */
    public Holder {
      requireNonNull(report);
    }
  }

  /** Copies the collections. */
  public Swept {
    reports = List.copyOf(reports);
    held = List.copyOf(held);
    partial = Set.copyOf(partial);
    most = List.copyOf(most);
  }

  /** Prints nothing of the values. */
  @Override
  public String toString() {
    return "Swept[" + reports.size() + " values]";
  }
}

package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import org.leadline.report.ReportId;

/**
 * Which reports are laid side by side.
 *
 * @param reports {@value #FEWEST} to {@value #MOST} different ones, in the order of their columns
 * @param page which page of their values
 */
public record CompareRequest(List<ReportId> reports, PageOf page) {

  /** One report alone cannot be compared. */
  public static final int FEWEST = 2;

  /** More columns than that nobody reads. */
  public static final int MOST = 20;

  /**
   * @throws IllegalArgumentException when there are too few or too many, or one twice
   */
  public CompareRequest {
    reports = List.copyOf(reports);
    requireNonNull(page);
    if (reports.size() < FEWEST || reports.size() > MOST) {
      throw new IllegalArgumentException("%d to %d reports are compared".formatted(FEWEST, MOST));
    }
    if (new HashSet<>(reports).size() < reports.size()) {
      throw new IllegalArgumentException("a report is not compared with itself");
    }
  }

  /** The same reports, another page of their values. */
  public CompareRequest on(PageOf other) {
    return new CompareRequest(reports, other);
  }
}

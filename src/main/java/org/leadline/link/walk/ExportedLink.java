package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import org.leadline.link.Link;
import org.leadline.report.ReportId;

/**
 * One link as it is taken along; each pair of reports is told once.
 *
 * @param reportId the smaller report id
 * @param link the link as that report holds it; its hit is null
 */
public record ExportedLink(ReportId reportId, Link link) {

  /** Checks that nothing is missing. */
  public ExportedLink {
    requireNonNull(reportId);
    requireNonNull(link);
  }
}

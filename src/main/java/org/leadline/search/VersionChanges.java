package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;
import org.leadline.search.versions.SectionChanges;

/**
 * What changed in a report, as far as the caller may see it.
 *
 * @param report the report
 * @param since the earlier version; null for the first version, which nothing stands before
 * @param version the later version
 * @param documentsBefore SHA-256 of the documents that were current in the earlier version
 * @param documentsAfter SHA-256 of the documents that were current in the later version
 * @param sections every section in its order, those without a change included; empty for the first
 *     version
 */
public record VersionChanges(
    ReportId report,
    @Nullable Integer since,
    int version,
    List<String> documentsBefore,
    List<String> documentsAfter,
    List<SectionChanges> sections) {

  /** Copies the lists. */
  public VersionChanges {
    requireNonNull(report);
    documentsBefore = List.copyOf(documentsBefore);
    documentsAfter = List.copyOf(documentsAfter);
    sections = List.copyOf(sections);
  }

  /** Names the report and the versions only. */
  @Override
  public String toString() {
    return "VersionChanges[" + report + " version " + version + " since " + since + "]";
  }
}

package org.leadline.index;

import static java.util.Objects.requireNonNull;

import org.leadline.report.ReportId;

/**
 * Which version of a report the index holds.
 *
 * @param report its key
 * @param version the version, from 1
 * @param sequence the store's sequence that the indexed state came from
 * @param whole false when the report was set aside and stands there by its key alone
 */
public record IndexedVersion(ReportId report, int version, long sequence, boolean whole) {

  /** Checks that the key is given. */
  public IndexedVersion {
    requireNonNull(report);
  }
}

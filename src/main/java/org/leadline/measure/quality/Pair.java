package org.leadline.measure.quality;

import org.leadline.report.ReportId;

/**
 * Two reports.
 *
 * @param one the smaller id
 * @param other the larger id
 */
record Pair(ReportId one, ReportId other) {

  static Pair of(ReportId one, ReportId other) {
    return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
  }
}

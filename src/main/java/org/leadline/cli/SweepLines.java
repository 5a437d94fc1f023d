package org.leadline.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.index.FacetCounts;
import org.leadline.index.Swept;
import org.leadline.report.Codes;
import org.leadline.search.ListedValues;
import org.leadline.search.sweep.SweepOutcome;
import org.leadline.search.sweep.SweepRow;
import org.leadline.search.sweep.SweepSummary;

/** Sweeps as printed. */
final class SweepLines {

  private SweepLines() {}

  /** What was found, in the words of the HTTP interface. */
  record Summary(
      int rows,
      int hits,
      int misses,
      int noise,
      int unreadable,
      int distinct,
      int repeated,
      long passedOver,
      Map<String, Integer> kinds,
      long reports,
      long pairs,
      long noiseReports,
      List<Swept.Holder> holders,
      List<FacetCounts> facets,
      long generation,
      boolean partial) {

    static Summary of(SweepSummary summary) {
      Map<String, Integer> kinds = new TreeMap<>();
      summary.kinds().forEach((kind, rows) -> kinds.put(Codes.of(kind), rows));
      return new Summary(
          summary.rows(),
          summary.rows(SweepOutcome.HIT),
          summary.rows(SweepOutcome.MISS),
          summary.rows(SweepOutcome.NOISE),
          summary.rows(SweepOutcome.UNREADABLE),
          summary.distinct(),
          summary.repeated(),
          summary.passedOver(),
          kinds,
          summary.reports(),
          summary.pairs(),
          summary.noiseReports(),
          summary.holders(),
          summary.facets(),
          summary.generation(),
          summary.partial());
    }
  }

  /** A value and what was found of it. */
  record Row(
      int row,
      long line,
      String written,
      @Nullable String kind,
      String outcome,
      long reports,
      boolean atLeast,
      @Nullable Integer repeats,
      String why,
      String query,
      List<String> keys) {

    static Row of(SweepRow row) {
      return new Row(
          row.row(),
          row.line(),
          row.written(),
          row.kind() == null ? null : Codes.of(row.kind()),
          row.outcome().code(),
          row.reports(),
          row.atLeast(),
          row.repeats() == 0 ? null : row.repeats(),
          row.why(),
          row.typed(),
          ListedValues.terms(row.held()).toList());
    }
  }
}

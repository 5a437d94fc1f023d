package org.leadline.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.index.FacetCounts;
import org.leadline.index.Swept;
import org.leadline.report.Codes;
import org.leadline.search.KeyIds;
import org.leadline.search.ListedValues;
import org.leadline.search.sweep.Sweep;
import org.leadline.search.sweep.SweepOutcome;
import org.leadline.search.sweep.SweepRow;
import org.leadline.search.sweep.SweepSummary;

/** A sweep as answered. */
record SweepView(
    String id,
    String purpose,
    Instant created,
    String state,
    int progress,
    @Nullable Instant ran,
    boolean outdated,
    @Nullable SummaryView summary) {

  /** What was found. */
  record SummaryView(
      int rows,
      int hits,
      int misses,
      int noise,
      int unreadable,
      int distinct,
      int repeated,
      long passedOver,
      List<KindView> kinds,
      long reports,
      long pairs,
      long noiseReports,
      List<HolderView> holders,
      Map<String, List<FacetCounts.Value>> facets,
      Map<String, Long> facetTotals,
      long generation,
      boolean partial) {}

  record KindView(String kind, int rows) {}

  record HolderView(String reportId, int values) {}

  record RowView(
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
      List<Cards.KeyView> keys) {}

  static SweepView of(Sweep sweep) {
    SweepSummary summary = sweep.summary();
    return new SweepView(
        sweep.id(),
        sweep.purpose(),
        sweep.created(),
        sweep.interrupted() ? "interrupted" : sweep.state().code(),
        sweep.progress(),
        sweep.ran(),
        sweep.outdated(),
        summary == null ? null : of(summary));
  }

  private static SummaryView of(SweepSummary summary) {
    Map<String, List<FacetCounts.Value>> facets = new LinkedHashMap<>();
    Map<String, Long> totals = new LinkedHashMap<>();
    for (FacetCounts facet : summary.facets()) {
      facets.put(facet.field(), facet.values());
      totals.put(facet.field(), facet.distinct());
    }
    return new SummaryView(
        summary.rows(),
        summary.rows(SweepOutcome.HIT),
        summary.rows(SweepOutcome.MISS),
        summary.rows(SweepOutcome.NOISE),
        summary.rows(SweepOutcome.UNREADABLE),
        summary.distinct(),
        summary.repeated(),
        summary.passedOver(),
        summary.kinds().entrySet().stream()
            .map(each -> new KindView(Codes.of(each.getKey()), each.getValue()))
            .toList(),
        summary.reports(),
        summary.pairs(),
        summary.noiseReports(),
        summary.holders().stream().map(SweepView::holder).toList(),
        facets,
        totals,
        summary.generation(),
        summary.partial());
  }

  private static HolderView holder(Swept.Holder holder) {
    return new HolderView(holder.report().written(), holder.values());
  }

  static RowView row(SweepRow row, KeyIds keyIds) {
    return new RowView(
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
        ListedValues.terms(row.held()).map(term -> Cards.key(keyIds, term)).toList());
  }
}

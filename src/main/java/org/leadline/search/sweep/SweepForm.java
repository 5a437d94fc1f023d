package org.leadline.search.sweep;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.form.FormInput;
import org.leadline.form.FormOutput;
import org.leadline.index.FacetCounts;
import org.leadline.index.Swept;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportId;
import org.leadline.store.Packed;

/** Sweeps as bytes, for the store. */
final class SweepForm {

  /** The number of this layout; another one is refused. */
  private static final int LAYOUT = 1;

  private SweepForm() {}

  static Packed request(SweepRequest request) {
    FormOutput out = begin();
    out.flag(request.csv());
    out.optional(request.as());
    out.optional(request.column());
    out.text(request.text());
    return Packed.of(out.toBytes());
  }

  static SweepRequest request(Packed packed) {
    FormInput in = open(packed);
    boolean csv = in.flag();
    @Nullable String as = in.optional();
    @Nullable String column = in.optional();
    return new SweepRequest(in.text(), csv, as, column);
  }

  static Packed rows(List<SweepRow> rows) {
    FormOutput out = begin();
    out.all(rows, SweepForm::row);
    return Packed.of(out.toBytes());
  }

  static List<SweepRow> rows(Packed packed) {
    return open(packed).all(SweepForm::row);
  }

  private static void row(FormOutput out, SweepRow row) {
    out.number(row.row());
    out.number(row.line());
    out.text(row.written());
    out.optional(row.kind() == null ? null : row.kind().name());
    out.name(row.outcome());
    out.number(row.reports());
    out.flag(row.atLeast());
    out.number(row.repeats());
    out.text(row.why());
    out.text(row.typed());
    HeldForm.write(out, row.held());
  }

  private static SweepRow row(FormInput in) {
    int number = (int) in.number();
    long line = in.number();
    String written = in.text();
    @Nullable String kind = in.optional();
    return new SweepRow(
        number,
        line,
        written,
        kind == null ? null : IdentifierKind.valueOf(kind),
        in.name(SweepOutcome.class),
        in.number(),
        in.flag(),
        (int) in.number(),
        in.text(),
        in.text(),
        HeldForm.read(in));
  }

  static Packed summary(SweepSummary summary) {
    FormOutput out = begin();
    out.number(summary.rows());
    out.number(summary.distinct());
    out.number(summary.repeated());
    out.number(summary.passedOver());
    counts(out, summary.outcomes());
    counts(out, summary.kinds());
    out.number(summary.reports());
    out.number(summary.pairs());
    out.number(summary.noiseReports());
    out.all(
        summary.holders(),
        (form, holder) -> {
          form.text(holder.report().written());
          form.number(holder.values());
        });
    out.all(summary.facets(), SweepForm::facet);
    out.number(summary.generation());
    out.flag(summary.partial());
    return Packed.of(out.toBytes());
  }

  static SweepSummary summary(Packed packed) {
    FormInput in = open(packed);
    return new SweepSummary(
        (int) in.number(),
        (int) in.number(),
        (int) in.number(),
        in.number(),
        counts(in, SweepOutcome.class),
        counts(in, IdentifierKind.class),
        in.number(),
        in.number(),
        in.number(),
        in.all(form -> new Swept.Holder(ReportId.parse(form.text()), (int) form.number())),
        in.all(SweepForm::facet),
        in.number(),
        in.flag());
  }

  private static <E extends Enum<E>> void counts(FormOutput out, Map<E, Integer> counts) {
    out.all(
        new ArrayList<>(counts.entrySet()),
        (form, entry) -> {
          form.name(entry.getKey());
          form.number(entry.getValue());
        });
  }

  private static <E extends Enum<E>> Map<E, Integer> counts(FormInput in, Class<E> type) {
    Map<E, Integer> counts = new EnumMap<>(type);
    for (Map.Entry<E, Integer> entry :
        in.all(form -> Map.entry(form.name(type), (int) form.number()))) {
      counts.put(entry.getKey(), entry.getValue());
    }
    return counts;
  }

  private static void facet(FormOutput out, FacetCounts facet) {
    out.text(facet.field());
    out.all(
        facet.values(),
        (form, value) -> {
          form.text(value.value());
          form.number(value.count());
        });
    out.number(facet.distinct());
    out.flag(facet.partial());
  }

  private static FacetCounts facet(FormInput in) {
    return new FacetCounts(
        in.text(),
        in.all(form -> new FacetCounts.Value(form.text(), form.number())),
        in.number(),
        in.flag());
  }

  private static FormOutput begin() {
    FormOutput out = new FormOutput();
    out.number(LAYOUT);
    return out;
  }

  private static FormInput open(Packed packed) {
    FormInput in = new FormInput(packed.unpack());
    if (in.number() != LAYOUT) {
      throw new IllegalStateException("a sweep was kept by another version: run it again");
    }
    return in;
  }
}

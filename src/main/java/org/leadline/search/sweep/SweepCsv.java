package org.leadline.search.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.leadline.form.CsvLine;
import org.leadline.report.Codes;

/**
 * Writes the rows of a sweep as CSV, one row a line in the order of the list; no cell can start a
 * formula.
 */
public final class SweepCsv implements Consumer<SweepRow> {

  private final Appendable out;

  /** Writes to this, beginning with the names of the columns. */
  public SweepCsv(Appendable out) {
    this.out = out;
    line("row", "line", "value", "kind", "outcome", "reports", "at_least", "repeats_row", "why");
  }

  @Override
  public void accept(SweepRow row) {
    line(
        Integer.toString(row.row()),
        Long.toString(row.line()),
        row.written(),
        row.kind() == null ? "" : Codes.of(row.kind()),
        row.outcome().code(),
        Long.toString(row.reports()),
        Boolean.toString(row.atLeast()),
        row.repeats() == 0 ? "" : Integer.toString(row.repeats()),
        row.why());
  }

  private void line(String... cells) {
    try {
      out.append(CsvLine.of(cells));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.leadline.link.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.leadline.form.CsvLine;
import org.leadline.index.Hit;
import org.leadline.link.Link;
import org.leadline.link.LinkReason;

/**
 * Writes links as CSV, one reason a line, so that any spreadsheet gathers them by link or by key.
 */
public final class CsvLinks implements LinkSink {

  private final Appendable out;

  /** Writes to this, beginning with the names of the columns. */
  public CsvLinks(Appendable out) {
    this.out = out;
    line(
        "report",
        "other_report",
        "strength",
        "score",
        "declared",
        "alarm",
        "key",
        "weight",
        "reports_with_key",
        "path",
        "other_path",
        "gap_seconds");
  }

  /** Reports without links have no line. */
  @Override
  public void report(Hit hit) {}

  @Override
  public void link(ExportedLink exported) {
    for (LinkReason reason : exported.link().reasons()) {
      line(exported, reason);
    }
  }

  @Override
  public void end() {}

  private void line(ExportedLink exported, LinkReason reason) {
    Link link = exported.link();
    line(
        exported.reportId().written(),
        link.reportId().written(),
        link.strength().code(),
        Double.toString(link.score()),
        Boolean.toString(link.declared()),
        Boolean.toString(link.alarm()),
        reason.key(),
        Double.toString(reason.weight()),
        Long.toString(reason.documentFrequency()),
        reason.pathHere(),
        reason.pathThere(),
        reason.gap() == null ? "" : Objects.toString(reason.gap().toSeconds()));
  }

  private void line(String... cells) {
    try {
      out.append(CsvLine.of(cells));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

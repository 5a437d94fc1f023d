package org.leadline.search.export;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.form.CsvLine;
import org.leadline.index.Card;
import org.leadline.index.Hit;

/** Writes hits as CSV, what a card shows of each. */
final class CsvHits implements HitSink {

  private final Appendable out;

  CsvHits(Appendable out) throws IOException {
    this.out = out;
    out.append(
        CsvLine.of(
            "report",
            "version",
            "priority",
            "actionability",
            "score",
            "received",
            "provider",
            "types",
            "clearing_house_priority",
            "informational",
            "units",
            "files",
            "identifiers",
            "title"));
  }

  @Override
  public void hits(List<Hit> hits) throws IOException {
    for (Hit hit : hits) {
      out.append(line(hit));
    }
  }

  @Override
  public void end() {}

  private static String line(Hit hit) {
    Card card = hit.card();
    @Nullable Instant received = card.received();
    return CsvLine.of(
        hit.report().written(),
        Integer.toString(hit.version()),
        Integer.toString(hit.priority()),
        Integer.toString(hit.actionability()),
        Double.toString(hit.score()),
        received == null ? "" : received.toString(),
        card.provider(),
        String.join("; ", card.types()),
        card.clearingHousePriority(),
        card.informational(),
        String.join("; ", card.units()),
        Integer.toString(card.files()),
        Integer.toString(card.identifiers()),
        card.title());
  }
}

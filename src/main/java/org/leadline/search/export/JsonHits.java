package org.leadline.search.export;

import java.io.IOException;
import java.util.List;
import org.leadline.index.Card;
import org.leadline.index.Hit;

/** Writes hits as JSON lines, what a card shows of each. */
final class JsonHits implements HitSink {

  private final Appendable out;

  /** A line. */
  private record Line(
      String reportId, int version, int priority, int actionability, double score, Card card) {}

  JsonHits(Appendable out) {
    this.out = out;
  }

  @Override
  public void hits(List<Hit> hits) throws IOException {
    for (Hit hit : hits) {
      out.append(Jsons.MAPPER.writeValueAsString(line(hit))).append('\n');
    }
  }

  @Override
  public void end() {}

  private static Line line(Hit hit) {
    return new Line(
        hit.report().written(),
        hit.version(),
        hit.priority(),
        hit.actionability(),
        hit.score(),
        hit.card());
  }
}

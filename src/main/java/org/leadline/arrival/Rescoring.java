package org.leadline.arrival;

import java.util.ArrayList;
import java.util.List;
import org.leadline.priority.Ranking;
import org.leadline.priority.Scores;
import org.leadline.report.ReportId;
import org.leadline.store.HeldReport;
import org.leadline.store.Packed;
import org.leadline.store.PackedReport;
import org.leadline.store.StoreTransaction;

/** Scores reports again within one transaction, from what was read of their documents before. */
final class Rescoring {

  private final StoreTransaction transaction;
  private final Ranking ranking;

  Rescoring(StoreTransaction transaction, Ranking ranking) {
    this.transaction = transaction;
    this.ranking = ranking;
  }

  private record Kept(HeldReport held, PackedReport report) {}

  private record Scored(HeldReport held, Scores scores, Packed packed) {}

  /**
   * Scores these reports again.
   *
   * @return how many there were
   */
  int score(List<ReportId> ids) {
    List<Kept> kept = new ArrayList<>();
    transaction
        .held(ids)
        .values()
        .forEach(held -> kept.add(new Kept(held, transaction.packed(held))));
    // Unpacking is what scoring costs, so all cores do it.
    List<Scored> scored = kept.parallelStream().map(this::scored).toList();
    scored.forEach(one ->
        transaction.rescore(
            one.held,
            one.scores.priority().value(),
            one.scores.actionability().value(),
            one.packed));
    return scored.size();
  }

  private Scored scored(Kept kept) {
    Scores scores = ranking.score(kept.report.report());
    return new Scored(kept.held, scores, PackedScores.of(scores));
  }
}

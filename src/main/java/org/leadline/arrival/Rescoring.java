package org.leadline.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadline.enrich.hashes.HashLists;
import org.leadline.priority.Ranking;
import org.leadline.priority.Scores;
import org.leadline.report.HashLabel;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.store.ChangeKind;
import org.leadline.store.HeldReport;
import org.leadline.store.Packed;
import org.leadline.store.PackedReport;
import org.leadline.store.StoreTransaction;

/** Scores reports again within one transaction, from what was read of their documents before. */
final class Rescoring {

  private final StoreTransaction transaction;
  private final Ranking ranking;
  private final HashLists lists;

  Rescoring(StoreTransaction transaction, Readers readers) {
    this.transaction = transaction;
    this.ranking = readers.ranking();
    this.lists = readers.lists().at(transaction.lists().generation());
  }

  private record Kept(HeldReport held, PackedReport report) {}

  private record Scored(HeldReport held, List<HashLabel> labels, Scores scores, Packed packed) {}

  /**
   * Scores these reports again.
   *
   * @return how many there were
   */
  int score(List<ReportId> ids) {
    List<Scored> scored = scored(kept(ids));
    scored.forEach(one -> write(one, ChangeKind.SCORES));
    return scored.size();
  }

  /**
   * Gives these reports the labels of the present lists, and the scores that follow.
   *
   * @return how many had other labels
   */
  int relabel(List<ReportId> ids) {
    List<Kept> kept = kept(ids);
    Map<ReportId, List<HashLabel>> before =
        transaction.labels(kept.stream().map(Kept::held).toList());
    List<Kept> changed =
        kept.parallelStream()
            .filter(one ->
                !Set.copyOf(lists.labels(one.report.report()))
                    .equals(Set.copyOf(before.getOrDefault(one.held.id(), List.of()))))
            .toList();
    List<Scored> scored = scored(changed);
    scored.forEach(one -> write(one, ChangeKind.LABELS));
    return scored.size();
  }

  private List<Kept> kept(List<ReportId> ids) {
    List<Kept> kept = new ArrayList<>();
    transaction
        .held(ids)
        .values()
        .forEach(held -> kept.add(new Kept(held, transaction.packed(held))));
    return kept;
  }

  /** Unpacking is what scoring costs, so all cores do it. */
  private List<Scored> scored(List<Kept> kept) {
    return kept.parallelStream().map(this::scored).toList();
  }

  private void write(Scored one, ChangeKind kind) {
    transaction.rescore(
        one.held,
        one.scores.priority().value(),
        one.scores.actionability().value(),
        one.packed,
        one.labels,
        kind);
  }

  private Scored scored(Kept kept) {
    Report report = kept.report.report();
    List<HashLabel> labels = lists.labels(report);
    Scores scores = ranking.score(report, labels);
    return new Scored(kept.held, labels, scores, PackedScores.of(scores));
  }
}

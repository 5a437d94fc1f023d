package org.leadline.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadline.enrich.listed.Lists;
import org.leadline.priority.Ranking;
import org.leadline.priority.Scores;
import org.leadline.report.Labels;
import org.leadline.report.ListLabel;
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
  private final Lists lists;

  Rescoring(StoreTransaction transaction, Readers readers) {
    this.transaction = transaction;
    this.ranking = readers.ranking();
    this.lists = readers.lists().at(transaction.lists().generation());
  }

  private record Kept(HeldReport held, PackedReport report, Labels labels) {

    Kept with(Labels others) {
      return new Kept(held, report, others);
    }
  }

  private record Scored(HeldReport held, Labels labels, Scores scores, Packed packed) {}

  /**
   * Scores these reports again.
   *
   * @return how many there were
   */
  int score(List<ReportId> ids) {
    List<Kept> kept = kept(ids);
    Map<ReportId, Labels> before = before(kept);
    List<Kept> labelled =
        kept.parallelStream().map(one -> one.with(labels(one, of(before, one)))).toList();
    List<Scored> scored = scored(labelled);
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
    Map<ReportId, Labels> before = before(kept);
    List<Scored> scored =
        scored(
            kept.parallelStream()
                .map(one -> one.with(labels(one, of(before, one))))
                .filter(one -> differ(one.labels, of(before, one)))
                .toList());
    scored.forEach(one -> write(one, ChangeKind.LABELS));
    return scored.size();
  }

  private Map<ReportId, Labels> before(List<Kept> kept) {
    return transaction.labels(kept.stream().map(Kept::held).toList());
  }

  /** The order of list labels in the store is another one. */
  private static boolean differ(Labels now, Labels before) {
    return !now.networks().equals(before.networks())
        || !Set.copyOf(now.lists()).equals(Set.copyOf(before.lists()));
  }

  private static Labels of(Map<ReportId, Labels> labels, Kept kept) {
    return labels.getOrDefault(kept.held.id(), Labels.NONE);
  }

  /** What a list says whose file is lost cannot be looked up: what it said stays. */
  private Labels labels(Kept kept, Labels before) {
    Labels labels = lists.labels(kept.report.report());
    if (lists.lost().isEmpty()) {
      return labels;
    }
    List<ListLabel> all = new ArrayList<>(labels.lists());
    before.lists().stream().filter(label -> lists.lost().contains(label.list())).forEach(all::add);
    return new Labels(all, labels.networks());
  }

  private List<Kept> kept(List<ReportId> ids) {
    List<Kept> kept = new ArrayList<>();
    transaction
        .held(ids)
        .values()
        .forEach(held -> kept.add(new Kept(held, transaction.packed(held), Labels.NONE)));
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
    Scores scores = ranking.score(kept.report.report(), kept.labels.lists());
    return new Scored(kept.held, kept.labels, scores, PackedScores.of(scores));
  }
}

package org.leadline.arrival;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.leadline.priority.History;
import org.leadline.priority.Ranking;
import org.leadline.priority.Scores;
import org.leadline.report.Labels;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.store.ChangeKind;
import org.leadline.store.DamagedForm;
import org.leadline.store.HeldReport;
import org.leadline.store.Packed;
import org.leadline.store.PackedReport;
import org.leadline.store.StoreTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores reports again within one transaction, from what was read of their documents before. A
 * report of which that is damaged keeps its labels and scores, and holds up no other.
 */
final class Rescoring {

  private static final Logger LOG = LoggerFactory.getLogger(Rescoring.class);

  private final StoreTransaction transaction;
  private final Ranking ranking;
  private final PresentLabels present;

  Rescoring(StoreTransaction transaction, Readers readers) {
    this.transaction = transaction;
    this.ranking = readers.ranking();
    this.present = new PresentLabels(readers.lists().at(transaction.lists().generation()));
  }

  /** What is kept of a report, the labels that it has and what linked reports tell. */
  private record Kept(HeldReport held, PackedReport report, Labels labels, History history) {}

  private record Scored(HeldReport held, Labels labels, Scores scores, Packed packed) {}

  /**
   * Scores these reports again.
   *
   * @return how many there were
   */
  int score(List<ReportId> ids) {
    List<Kept> kept = kept(ids);
    List<Scored> scored = write(kept, ChangeKind.SCORES, (now, before) -> true);
    Set<ReportId> done = new HashSet<>();
    scored.forEach(one -> done.add(one.held.id()));
    kept.stream()
        .map(Kept::held)
        .filter(one -> !done.contains(one.id()))
        .forEach(transaction::leave);
    return kept.size();
  }

  /**
   * Gives these reports the labels of the present lists, and the scores that follow.
   *
   * @return how many had other labels
   */
  int relabel(List<ReportId> ids) {
    return write(kept(ids), ChangeKind.LABELS, PresentLabels::differ).size();
  }

  private List<Kept> kept(List<ReportId> ids) {
    List<HeldReport> held = List.copyOf(transaction.held(ids).values());
    Map<ReportId, Labels> labels = transaction.labels(held);
    Map<ReportId, History> histories = Histories.of(transaction, held);
    return held.stream()
        .map(one ->
            new Kept(
                one,
                transaction.packed(one),
                labels.getOrDefault(one.id(), Labels.NONE),
                histories.getOrDefault(one.id(), History.NONE)))
        .toList();
  }

  /** Unpacking is what scoring costs, so all cores do it. */
  private List<Scored> write(List<Kept> kept, ChangeKind kind, BiPredicate<Labels, Labels> wanted) {
    List<Scored> scored =
        kept.parallelStream().flatMap(one -> scored(one, wanted).stream()).toList();
    scored.forEach(one -> write(one, kind));
    return scored;
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

  private Optional<Scored> scored(Kept kept, BiPredicate<Labels, Labels> wanted) {
    try {
      Report report = kept.report.report();
      Labels labels = present.of(report, kept.labels);
      if (!wanted.test(labels, kept.labels)) {
        return Optional.empty();
      }
      Scores scores = ranking.score(report, labels.lists(), kept.history);
      return Optional.of(new Scored(kept.held, labels, scores, PackedScores.of(scores)));
    } catch (DamagedForm e) {
      LOG.error(
          "What was read of report {} is damaged in the store: run 'leadline reindex'",
          kept.held.id().written());
      return Optional.empty();
    }
  }
}

package org.leadline.arrival;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.listed.Lists;
import org.leadline.index.IndexedReport;
import org.leadline.index.ScoreColumns;
import org.leadline.priority.History;
import org.leadline.priority.Ranking;
import org.leadline.priority.Scores;
import org.leadline.profile.ColumnScoring;
import org.leadline.report.Docket;
import org.leadline.report.Labels;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.store.BatchCounts;
import org.leadline.store.DamagedForm;
import org.leadline.store.HeldDocument;
import org.leadline.store.HeldReport;
import org.leadline.store.NewDocument;
import org.leadline.store.PackedReport;
import org.leadline.store.ReportState;
import org.leadline.store.StoreTransaction;

/**
 * Brings prepared pieces into the store within one transaction: finds what is held of their
 * reports, merges where there is something to merge, and keeps the rest as it was prepared. What
 * supersedes another document of the same delivery is added after it, as a version of its own.
 */
final class BatchCommit {

  private final StoreTransaction transaction;
  private final long batch;
  private final Ranking ranking;
  private final Lists lists;
  private final ArrivalRequest request;
  private final KeptBack keptBack;
  private final ColumnScoring columns;
  private final List<IndexedReport> changed = new ArrayList<>();
  private BatchCounts counts = BatchCounts.NONE;

  /** Whether what was written has to be read back to be projected. */
  private boolean readBack;

  private long numberNotKnown;
  private long bytes;

  BatchCommit(
      StoreTransaction transaction,
      long batch,
      Readers readers,
      ArrivalRequest request,
      KeptBack keptBack) {
    this.transaction = transaction;
    this.batch = batch;
    this.ranking = readers.ranking();
    // As of this transaction, which is alone: a list that came since the preparation counts.
    this.lists = readers.lists().at(transaction.lists().generation());
    this.request = request;
    this.keptBack = keptBack;
    this.columns = new ColumnScoring(transaction.profiles().uses(), ScoreColumns.NOT_YET - 1);
  }

  Committed write(List<Prepared> pieces) {
    List<Prepared.Ready> readable = new ArrayList<>(pieces.size());
    for (Prepared piece : pieces) {
      switch (piece) {
        case Prepared.Ready ready -> readable.add(ready);
        case Prepared.Bad bad -> {
          if (bad.quarantined() == 0) {
            transaction.quarantine(batch, bad.bad());
          }
          count(0, 0, 0, 1, 0);
        }
        case Prepared.PassedOver passedOver -> {
          transaction.passOver(batch, passedOver.listed());
          count(0, 0, 0, 0, 1);
        }
      }
    }
    settle(new Placeholders(transaction, request.visibility(), readable), readable);
    return new Committed(counts, numberNotKnown, bytes, readBack ? List.of() : changed);
  }

  /** Step by step over all reports, so that the rows of a step are written together. */
  private void settle(Placeholders placeholders, List<Prepared.Ready> readable) {
    Map<ReportId, Queue<List<Prepared.Ready>>> further = new LinkedHashMap<>();
    placeholders
        .byReport(readable)
        .forEach((id, documents) -> {
          HeldReport held = placeholders.held(id);
          if (held == null || request.visibility().sees(held.units())) {
            Queue<List<Prepared.Ready>> steps =
                new ArrayDeque<>(Succession.steps(documents, known(held)));
            add(id, steps.remove(), held, placeholders);
            if (!steps.isEmpty()) {
              further.put(id, steps);
            }
          } else {
            counts = counts.plus(keptBack.keep(transaction, batch, documents, held));
          }
        });
    while (!further.isEmpty()) {
      transaction.layDown();
      Map<ReportId, HeldReport> held = transaction.held(further.keySet());
      further.forEach((id, steps) -> add(id, steps.remove(), held.get(id), placeholders));
      further.values().removeIf(Queue::isEmpty);
    }
  }

  private void add(
      ReportId id,
      List<Prepared.Ready> delivered,
      @Nullable HeldReport held,
      Placeholders placeholders) {
    List<HeldReport> joining = placeholders.joining(delivered);
    try {
      write(delivered, held, Placeholders.units(joining));
      joining.forEach(one -> transaction.join(one, id));
      // What was joined leaves the index, which replaying does.
      readBack |= !joining.isEmpty();
    } catch (DamagedForm e) {
      counts = counts.plus(AwaitingMend.keep(transaction, batch, id, delivered));
    }
  }

  /** What is held is read before anything is written, so that nothing is when it cannot be. */
  private void write(
      List<Prepared.Ready> delivered, @Nullable HeldReport held, SortedSet<String> joining) {
    SortedSet<String> units = units(delivered);
    units.addAll(joining);
    if (held == null) {
      create(delivered, units);
    } else {
      update(held, delivered, units);
    }
    for (Prepared.Ready document : delivered) {
      bytes += document.document().size();
      numberNotKnown += document.numberKnown() ? 0 : 1;
      if (document.quarantined() != 0) {
        transaction.release(document.quarantined());
      }
    }
  }

  private void create(List<Prepared.Ready> delivered, SortedSet<String> units) {
    List<Prepared.Ready> added = distinct(delivered, Set.of());
    State state = state(added, List.of(), UnitRule.after(List.of(), units), History.NONE);
    ReportId id = added.getFirst().id();
    long sequence = transaction.create(id, batch, documents(added), state.kept);
    changed.add(indexed(state, added.size(), sequence, transaction.arriving()));
    count(1, added.size() - 1L, delivered.size() - (long) added.size(), 0, 0);
  }

  private void update(HeldReport held, List<Prepared.Ready> delivered, SortedSet<String> units) {
    Set<String> known = known(held);
    List<Prepared.Ready> added = distinct(delivered, known);
    SortedSet<String> after = UnitRule.after(held.units(), units);
    if (!added.isEmpty()) {
      State state = state(added, held.documents(), after, Histories.of(transaction, held));
      long sequence = transaction.addDocuments(held, batch, documents(added), state.kept);
      changed.add(indexed(state, known.size() + added.size(), sequence, transaction.docket(held)));
      count(0, added.size(), delivered.size() - (long) added.size(), 0, 0);
    } else if (!after.equals(held.units())) {
      Report merged = transaction.merged(held);
      long sequence = transaction.changeUnits(held, after);
      readBack |= columns.isNeeded();
      changed.add(
          new IndexedReport(
              merged,
              held.version(),
              sequence,
              after,
              held.priority(),
              held.actionability(),
              transaction.labels(List.of(held)).getOrDefault(held.id(), Labels.NONE),
              transaction.docket(held)));
      count(0, delivered.size(), 0, 0, 0);
    } else {
      count(0, 0, delivered.size(), 0, 0);
    }
  }

  private IndexedReport indexed(State state, int version, long sequence, Docket docket) {
    return state
        .indexed(version, sequence, docket)
        .with(columns.of(state.scores, state.kept.units()));
  }

  private static Set<String> known(@Nullable HeldReport held) {
    return held == null
        ? Set.of()
        : held.documents().stream()
            .map(document -> document.document().sha256())
            .collect(Collectors.toSet());
  }

  /** Without what is known, and without repetitions within the delivery. */
  private static List<Prepared.Ready> distinct(List<Prepared.Ready> delivered, Set<String> known) {
    Map<String, Prepared.Ready> distinct = new LinkedHashMap<>();
    for (Prepared.Ready document : delivered) {
      if (!known.contains(document.document().sha256())) {
        distinct.putIfAbsent(document.document().sha256(), document);
      }
    }
    return List.copyOf(distinct.values());
  }

  private static SortedSet<String> units(List<Prepared.Ready> delivered) {
    SortedSet<String> units = new TreeSet<>();
    delivered.forEach(document -> units.addAll(document.units()));
    return units;
  }

  private static List<NewDocument> documents(List<Prepared.Ready> added) {
    return added.stream().map(Prepared.Ready::document).toList();
  }

  private State state(
      List<Prepared.Ready> added,
      List<HeldDocument> held,
      SortedSet<String> units,
      History history) {
    if (held.isEmpty() && added.size() == 1 && added.getFirst().lists() == lists.generation()) {
      return alone(added.getFirst(), units);
    }
    List<Reading> all = new ArrayList<>();
    held.forEach(one -> all.add(Reading.of(one.document(), transaction.content(one))));
    added.forEach(document -> all.add(document.reading()));
    return merged(added.getFirst().id(), all, units, history);
  }

  /** A report of one document: everything was prepared. */
  private static State alone(Prepared.Ready only, SortedSet<String> units) {
    return new State(
        only.content(),
        new ReportState(
            units,
            only.document().content(),
            List.of(only.document().sha256()),
            only.scores().priority().value(),
            only.scores().actionability().value(),
            only.packedScores(),
            only.labels()),
        only.scores());
  }

  private State merged(ReportId id, List<Reading> all, SortedSet<String> units, History history) {
    Report report = Merge.of(id, all);
    Labels labels = lists.labels(report);
    Scores scores = ranking.score(report, labels.lists(), history);
    return new State(
        report,
        new ReportState(
            units,
            PackedReport.of(report),
            Reading.current(all).stream().map(Reading::sha256).toList(),
            scores.priority().value(),
            scores.actionability().value(),
            PackedScores.of(scores),
            labels),
        scores);
  }

  private void count(
      long accepted, long updated, long unchanged, long quarantined, long passedOver) {
    counts = counts.plus(new BatchCounts(accepted, updated, unchanged, quarantined, passedOver));
  }

  /** A report in the two forms in which it goes on. */
  private record State(Report report, ReportState kept, Scores scores) {

    IndexedReport indexed(int version, long sequence, Docket docket) {
      return new IndexedReport(
          report,
          version,
          sequence,
          kept.units(),
          kept.priority(),
          kept.actionability(),
          kept.labels(),
          docket);
    }
  }
}

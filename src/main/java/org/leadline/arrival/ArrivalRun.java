package org.leadline.arrival;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.DocumentBytes;
import org.leadline.intake.Piece;
import org.leadline.intake.ReadResult;
import org.leadline.store.BatchCounts;
import org.leadline.store.Store;

/**
 * One run of taking in: the calling thread splits the delivery, workers prepare its pieces, one
 * thread commits them batch by batch. Used once.
 */
final class ArrivalRun {

  private final Store store;
  private final Readers readers;
  private final ArrivalSettings settings;
  private final ArrivalRequest request;
  private final Consumer<Committed> committed;
  private final Consumer<TakenNote> noted;
  private final Supplier<Optional<IndexProblem>> finished;
  private final NoteCounts notes = new NoteCounts();

  private BatchCounts counts = BatchCounts.NONE;
  private long numberNotKnown;
  private long bytes;

  /**
   * @param committed told of each commit, with the counts of the run so far
   * @param noted told of each note on a document that was committed
   * @param finished called when everything is committed; says why searches do not find it yet
   */
  ArrivalRun(
      Store store,
      Readers readers,
      ArrivalSettings settings,
      ArrivalRequest request,
      Consumer<Committed> committed,
      Consumer<TakenNote> noted,
      Supplier<Optional<IndexProblem>> finished) {
    this.store = store;
    this.readers = readers;
    this.settings = settings;
    this.request = request;
    this.committed = committed;
    this.noted = noted;
    this.finished = finished;
  }

  /**
   * A piece on its way.
   *
   * @param piece the piece
   * @param units the units that it belongs to
   * @param quarantined its number in the quarantine that it comes from, or 0
   */
  record Item(Piece piece, SortedSet<String> units, long quarantined) {

    /** Roughly how much memory it takes until it is parsed. */
    long weight() {
      return switch (piece) {
        case Piece.Unparsed unparsed -> unparsed.document().held();
        case Piece.Settled settled -> weight(settled.result());
      };
    }

    /** A refused document travels with the bytes that the quarantine keeps. */
    private static long weight(ReadResult settled) {
      return switch (settled) {
        case ReadResult.Accepted accepted -> accepted.document().bytes().size();
        case ReadResult.Rejected rejected -> kept(rejected.rejection().bytes());
        case ReadResult.Passed passed -> 0;
      };
    }

    private static long kept(@Nullable DocumentBytes bytes) {
      return bytes == null ? 0 : bytes.size();
    }
  }

  ArrivalSummary take(Consumer<Consumer<Item>> source) {
    long start = System.nanoTime();
    long batch =
        store.commit(transaction ->
            transaction.startBatch(
                request.who(), Preparation.unit(request.units()), request.source()));
    Preparation preparation = readers.preparation();
    KeptBack keptBack = new KeptBack(readers.access().tellsHeldElsewhere());
    Conveyor<Item, Prepared> conveyor =
        new Conveyor<>(
            settings.workers(),
            settings.batchDocuments(),
            item -> preparation.of(item.piece(), item.units(), item.quarantined()),
            pieces -> commit(batch, pieces, keptBack));
    conveyor.run(belt -> source.accept(item -> belt.accept(item, item.weight())));
    store.commit(transaction -> {
      transaction.count(batch, counts, true);
      return batch;
    });
    Optional<IndexProblem> indexProblem = finished.get();
    return new ArrivalSummary(
        batch,
        counts,
        numberNotKnown,
        bytes,
        Duration.ofNanos(System.nanoTime() - start),
        notes.all(),
        indexProblem);
  }

  /** On the one committing thread. */
  private void commit(long batch, List<Prepared> pieces, KeptBack keptBack) {
    Committed result =
        store.commit(transaction -> {
          Committed written =
              new BatchCommit(transaction, batch, readers, request, keptBack).write(pieces);
          transaction.count(batch, counts.plus(written.counts()), false);
          return written;
        });
    counts = counts.plus(result.counts());
    numberNotKnown += result.numberNotKnown();
    bytes += result.bytes();
    committed.accept(
        new Committed(counts, numberNotKnown, bytes, new ArrayList<>(result.reports())));
    for (Prepared piece : pieces) {
      if (piece instanceof Prepared.Ready ready) {
        ready.notes().forEach(this::note);
      }
    }
  }

  private void note(TakenNote note) {
    notes.add(note.note(), note.path());
    noted.accept(note);
  }
}

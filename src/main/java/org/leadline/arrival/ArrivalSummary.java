package org.leadline.arrival;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.leadline.store.BatchCounts;

/**
 * What became of everything that one run took in.
 *
 * @param batch the run's number in the store
 * @param counts what became of the documents
 * @param numberNotKnown provider documents that no report number was found for; they are among the
 *     accepted, updated or unchanged
 * @param bytes the size of all documents that could be read
 * @param elapsed how long it took
 * @param notes what was noticed of the documents that could be read, by note, then by field
 * @param indexProblem why searches do not find all of it yet, though all of it is durable; empty
 *     when they do, or when another process owns the index
 */
public record ArrivalSummary(
    long batch,
    BatchCounts counts,
    long numberNotKnown,
    long bytes,
    Duration elapsed,
    List<NoteCount> notes,
    Optional<IndexProblem> indexProblem) {

  /** Checks that nothing is missing. */
  public ArrivalSummary {
    requireNonNull(counts);
    requireNonNull(elapsed);
    requireNonNull(indexProblem);
    notes = List.copyOf(notes);
  }
}

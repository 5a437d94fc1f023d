package org.leadline.index;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.leadline.report.ReportId;

/**
 * The search index behind which an engine stands. One process owns it for writing. Writes come from
 * one thread at a time; snapshots may be taken by many.
 */
public interface ReportIndex extends AutoCloseable {

  /** The sequence up to which a crash would lose nothing; 0 for an empty index. */
  long committedSequence();

  /**
   * Puts these reports in the place of their earlier states. The batch is visible after {@link
   * #refresh} and durable after {@link #commit}; until then some of it may still be under way, and
   * a failure to write it may be thrown by a later call. After a failure every call that writes
   * fails, so that no commit can hide what is missing: the index has to be opened again, and goes
   * on from its {@link #committedSequence}.
   */
  void write(List<IndexedReport> reports);

  /**
   * Takes these reports out; one that is not there does no harm.
   *
   * @param sequence the change that what was written and taken out so far reaches to
   */
  void remove(Collection<ReportId> reports, long sequence);

  /**
   * Tells which profile's scores are seen by whom; asked at each refresh, so that it never changes
   * within a snapshot.
   */
  void scoredBy(Supplier<ScoreColumns> columns);

  /** Makes all that was written visible to snapshots taken from here on. */
  void refresh();

  /** Makes all that was written durable, together with the sequence that it reaches to. */
  void commit(long sequence);

  /**
   * Opens the index for writing again after a failure (a full disk above all), which closed it or
   * left something missing; what was written and not committed is dropped, and has to be written
   * again from {@link #committedSequence} on.
   *
   * @return whether it was opened again; false when it can be written anyway
   * @throws IndexDamaged when it cannot be opened any more
   */
  boolean reopen();

  /** Deletes everything, for a rebuild from the store. */
  void clear();

  /** The index as it is at this moment, as of the last refresh. */
  IndexSnapshot snapshot();

  /**
   * Reads into memory what the first questions after a start would otherwise wait for. Questions
   * may be asked meanwhile.
   */
  void warm();

  /** Figures for health and metrics. */
  IndexStatistics statistics();

  /** Figures of the graph of links; none for an engine that keeps no such graph. */
  default LinkGraphFigures linkGraph() {
    return LinkGraphFigures.NONE;
  }

  /** How often what the engine keeps between questions was of use. */
  List<CacheFigures> caches();

  /** What is held to find near-identical pictures. */
  PictureFigures pictures();

  @Override
  void close();
}

package org.leadline.arrival;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.leadline.index.IndexedReport;
import org.leadline.index.ReportIndex;
import org.leadline.profile.ColumnScoring;
import org.leadline.report.ReportId;
import org.leadline.store.ProjectedReport;
import org.leadline.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the store's changes into the index, in the order of their sequence and without gaps, so
 * that the sequence that an index commit carries is exact. Only the owner of the index makes one.
 * Safe for many threads; one writes at a time.
 */
public final class Projection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Projection.class);

  private final Store store;
  private final ReportIndex index;
  private final CatchUp catchUp;
  private final Duration refreshInterval;
  private final Duration commitInterval;
  private final ReentrantLock turn = new ReentrantLock(true);

  /** Every change up to this one was written to the index, visible and durable or not yet. */
  private long written;

  private volatile long visible;
  private volatile Optional<IndexProblem> problem = Optional.empty();
  private long committed;

  /** Whether anybody may be searching: only then is it worth refreshing in the middle of a run. */
  private boolean attended;

  private long refreshedAt = System.nanoTime();
  private long committedAt = System.nanoTime();

  /** Projects this store into this index. */
  public Projection(Store store, ReportIndex index, ArrivalSettings settings) {
    this.store = store;
    this.index = index;
    this.catchUp = new CatchUp(store, index);
    this.refreshInterval = settings.refreshInterval();
    this.commitInterval = settings.commitInterval();
    this.written = index.committedSequence();
    this.visible = written;
    this.committed = written;
  }

  /**
   * What is written of a report that is read back from the store.
   *
   * @throws RuntimeException when its content cannot be read
   */
  public static IndexedReport indexed(ProjectedReport stored) {
    return new IndexedReport(
        stored.report().report(),
        stored.version(),
        stored.sequence(),
        stored.units(),
        stored.priority(),
        stored.actionability(),
        stored.labels(),
        stored.docket());
  }

  /**
   * What is written of these reports, as the store has them today; those that are projected no more
   * are left out, and one whose content cannot be read is set aside.
   */
  public static List<IndexedReport> read(Store store, Collection<ReportId> reports) {
    List<IndexedReport> read =
        store.maintenance().projected(reports).stream().map(CatchUp::unpacked).toList();
    return new ColumnScoring(store.profiles().uses(), store.changes().latest()).of(read, store);
  }

  /**
   * Replays every change that the index lacks, makes it visible and, when {@code commit}, durable.
   *
   * @return how many changes were replayed
   */
  public long catchUp(boolean commit) {
    return inTurn(() -> {
      long before = written;
      replay();
      if (commit) {
        commit();
      }
      return written - before;
    });
  }

  private long replay() {
    written = catchUp.replay(written, store.changes().latest());
    refresh();
    if (due(committedAt, commitInterval)) {
      commit();
    }
    return written;
  }

  /**
   * Replays every change that the index lacks, and lets searches see what was written when the last
   * refresh is long enough ago. Whoever calls this says that somebody may be searching.
   *
   * @return the last change that was replayed
   */
  long follow() {
    return inTurn(() -> {
      attended = true;
      written = catchUp.replay(written, store.changes().latest());
      settle();
      return written;
    });
  }

  /**
   * Replays every change that the index lacks and lets searches see it, and whose scores they see,
   * even when no report changed.
   */
  void showScores() {
    var unused =
        inTurn(() -> {
          replay();
          index.refresh();
          return written;
        });
  }

  /** The sequence up to which searches see the store. */
  public long visibleSequence() {
    return visible;
  }

  /** Why the latest writing failed; empty when it did not. */
  public Optional<IndexProblem> problem() {
    return problem;
  }

  /**
   * Writes reports that were just committed to the store, without reading them from there again;
   * what other writers committed before them is replayed first.
   *
   * <p>They are taken in whatever becomes of the index, so a failure is not thrown: it is the
   * {@link #problem}, and while there is one nothing is written here; they are replayed then.
   *
   * @param reports in the order of their sequences, which have no gaps
   */
  void accept(List<IndexedReport> reports) {
    if (!reports.isEmpty() && problem.isEmpty()) {
      attempt(() -> write(reports));
    }
  }

  /**
   * Replays every change that the index lacks and makes it visible, as far as it can.
   *
   * @return why it could not; empty when searches find everything that the store holds
   */
  public Optional<IndexProblem> finish() {
    return attempt(this::replay);
  }

  private Optional<IndexProblem> attempt(LongSupplier work) {
    try {
      var unused = inTurn(work);
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(IndexProblem.of(e));
    }
  }

  private long write(List<IndexedReport> reports) {
    long last = reports.getLast().sequence();
    if (last > written) {
      written = catchUp.replay(written, reports.getFirst().sequence() - 1);
      index.write(reports);
      written = last;
    }
    settle();
    return written;
  }

  private long inTurn(LongSupplier work) {
    turn.lock();
    try {
      if (index.reopen()) {
        // What was written and not committed is gone: from there on all is replayed.
        written = index.committedSequence();
        committed = written;
        visible = written;
      }
      long done = work.getAsLong();
      works();
      return done;
    } catch (RuntimeException e) {
      fails(e);
      throw e;
    } finally {
      turn.unlock();
    }
  }

  private void works() {
    if (problem.isPresent()) {
      LOG.info("The index follows the store again, up to change {}", written);
      problem = Optional.empty();
    }
  }

  /** Told once for each problem, not for each try. */
  private void fails(RuntimeException failure) {
    Optional<IndexProblem> found = Optional.of(IndexProblem.of(failure));
    if (!found.equals(problem)) {
      LOG.error(
          "The index does not follow the store: {} ({})",
          found.orElseThrow().reason(),
          IndexProblem.kinds(failure));
      problem = found;
    }
  }

  private void settle() {
    if (attended && visible < written && due(refreshedAt, refreshInterval)) {
      refresh();
    }
    if (committed < written && due(committedAt, commitInterval)) {
      commit();
    }
  }

  /** Makes everything durable; does not close the index. */
  @Override
  public void close() {
    turn.lock();
    try {
      refresh();
      commit();
    } finally {
      turn.unlock();
    }
  }

  private void refresh() {
    if (visible < written) {
      index.refresh();
      visible = written;
    }
    refreshedAt = System.nanoTime();
  }

  private void commit() {
    if (committed < written) {
      index.commit(written);
      committed = written;
    }
    committedAt = System.nanoTime();
  }

  private static boolean due(long since, Duration interval) {
    return System.nanoTime() - since >= interval.toNanos();
  }
}

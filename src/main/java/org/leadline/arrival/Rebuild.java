package org.leadline.arrival;

import com.google.common.collect.Lists;
import java.util.List;
import org.leadline.index.ReportIndex;
import org.leadline.profile.ColumnScoring;
import org.leadline.report.ReportId;
import org.leadline.store.ProjectedReport;
import org.leadline.store.Store;
import org.leadline.store.StoreMaintenance.Page;

/**
 * Brings everything that is derived up to date, and builds the index again from it. Match keys that
 * were made otherwise than by these readers, and forms that are damaged, are made again from the
 * original documents; scores that were made otherwise are made again from the parsed forms, which
 * is far cheaper. For the owner of the index; for one thread.
 *
 * <p>Each form and each report is stamped with what made it, in the transaction that writes it. So
 * a run that ends in the middle leaves stamps of two kinds, which every other command refuses, and
 * the next run goes on where it ended.
 */
public final class Rebuild {

  private static final int REPORTS_AT_ONCE = 1_000;
  private static final int READ_AGAIN_AT_ONCE = 200;

  private final Store store;
  private final Readers readers;

  /** Rebuilds from this store. */
  public Rebuild(Store store, Readers readers) {
    this.store = store;
    this.readers = readers;
  }

  /**
   * What a rebuild did.
   *
   * @param reports reports written to the index
   * @param readAgain documents whose originals were read again
   * @param notReadable documents that today's readers refuse; what was read of them before is kept,
   *     with keys made again
   * @param scoredAgain reports that got the scores of another ranking profile, those apart whose
   *     originals were read again
   */
  public record Outcome(long reports, long readAgain, long notReadable, long scoredAgain) {}

  /** What a rebuild is at. */
  public enum Stage {
    /** Reading originals again. */
    READING,
    /** Scoring again. */
    SCORING,
    /** Writing the index. */
    INDEXING
  }

  /** Told how many reports a stage has done so far. */
  @FunctionalInterface
  public interface Progress {
    /** Everything that is counted here is durable, but for the index, which is as a whole. */
    void at(Stage stage, long reports);
  }

  /**
   * Empties the index and writes everything anew. What is committed to the store meanwhile is
   * replayed by the next {@link Projection}.
   */
  public Outcome run(ReportIndex index, Progress progress) {
    Renewal.Read read = renewKeys(progress).plus(mend(progress));
    long scored = renewScores(progress);
    long reached = store.changes().latest();
    index.clear();
    long written = 0;
    ColumnScoring scoring = new ColumnScoring(store.profiles().uses(), reached);
    Page<ProjectedReport> page = store.maintenance().projectedAfter(0, REPORTS_AT_ONCE);
    while (!page.rows().isEmpty()) {
      CatchUp.write(index, page.rows(), scoring, store);
      written += page.rows().size();
      progress.at(Stage.INDEXING, written);
      page = store.maintenance().projectedAfter(page.last(), REPORTS_AT_ONCE);
    }
    index.commit(reached);
    index.refresh();
    // Links may be others than before: what they tell is made again by the next owner.
    boolean unused =
        store.commit(transaction -> {
          transaction.histories().upTo(0);
          return true;
        });
    return new Outcome(written, read.documents(), read.notReadable(), scored);
  }

  private Renewal.Read renewKeys(Progress progress) {
    Renewal.Read sum = Renewal.Read.NONE;
    long done = 0;
    Page<ReportId> page = store.maintenance().recognisedOtherwise(0, READ_AGAIN_AT_ONCE);
    while (!page.rows().isEmpty()) {
      List<ReportId> ids = page.rows();
      sum = sum.plus(store.commit(transaction -> new Renewal(transaction, readers).renew(ids)));
      done += ids.size();
      progress.at(Stage.READING, done);
      page = store.maintenance().recognisedOtherwise(page.last(), READ_AGAIN_AT_ONCE);
    }
    return sum;
  }

  /** Forms that cannot be read back are made again from the originals. */
  private Renewal.Read mend(Progress progress) {
    Mended mended = new Mended(progress);
    new StoredForms(store).damaged(mended);
    return mended.read;
  }

  private final class Mended implements StoredForms.Damaged {

    private final Progress progress;
    private Renewal.Read read = Renewal.Read.NONE;
    private long done;

    Mended(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void reports(List<ReportId> reports) {
      for (List<ReportId> some : Lists.partition(reports, READ_AGAIN_AT_ONCE)) {
        read =
            read.plus(store.commit(transaction -> new Renewal(transaction, readers).renew(some)));
        done += some.size();
        progress.at(Stage.READING, done);
      }
    }
  }

  private long renewScores(Progress progress) {
    long done = 0;
    Page<ReportId> page = store.maintenance().scoredOtherwise(0, REPORTS_AT_ONCE);
    while (!page.rows().isEmpty()) {
      List<ReportId> ids = page.rows();
      done += store.commit(transaction -> new Rescoring(transaction, readers).score(ids));
      progress.at(Stage.SCORING, done);
      page = store.maintenance().scoredOtherwise(page.last(), REPORTS_AT_ONCE);
    }
    return done;
  }
}

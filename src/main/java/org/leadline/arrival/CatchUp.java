package org.leadline.arrival;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leadline.index.IndexedReport;
import org.leadline.index.ReportIndex;
import org.leadline.profile.ColumnScoring;
import org.leadline.report.ReportId;
import org.leadline.store.Change;
import org.leadline.store.ProjectedReport;
import org.leadline.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replays changes from the store into the index. What is written is each report's state of today:
 * when that is later than the change replayed, the later change is replayed in its turn and finds
 * the same state.
 */
final class CatchUp {

  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
  private static final int CHANGES_AT_ONCE = 1_000;

  /**
   * Packed bytes that are unpacked together: a report unpacks to about ten times as much, and
   * objects to more.
   */
  private static final int PACKED_BYTES_AT_ONCE = 4 << 20;

  private final Store store;
  private final ReportIndex index;

  CatchUp(Store store, ReportIndex index) {
    this.store = store;
    this.index = index;
  }

  /**
   * Replays the changes after one sequence up to another, that one included.
   *
   * @return the sequence up to which the index now holds everything
   */
  long replay(long after, long upTo) {
    long reached = after;
    while (reached < upTo) {
      int limit = (int) Math.min(CHANGES_AT_ONCE, upTo - reached);
      List<Change> changes = store.changes().since(reached, limit);
      if (changes.isEmpty()) {
        throw new IllegalStateException(
            "the store has no change %d; the index is ahead of it: rebuild the index with"
                    .formatted(reached + 1)
                + " 'leadline reindex'");
      }
      Set<ReportId> reports = new LinkedHashSet<>();
      changes.forEach(change -> reports.add(change.report()));
      reached = changes.getLast().sequence();
      replay(reports, reached);
    }
    return reached;
  }

  private ColumnScoring scoring() {
    return new ColumnScoring(store.profiles().uses(), index.committedSequence());
  }

  /** What is projected no more was joined to another report, and leaves the index. */
  private void replay(Set<ReportId> changed, long reached) {
    List<ProjectedReport> projected = store.maintenance().projected(changed);
    write(index, projected, scoring(), store);
    Set<ReportId> gone = new LinkedHashSet<>(changed);
    projected.forEach(report -> gone.remove(report.id()));
    if (!gone.isEmpty()) {
      index.remove(gone, reached);
    }
  }

  /**
   * Writes reports a share at a time, so that a few very large ones do not fill the memory
   * together.
   */
  static void write(
      ReportIndex index, List<ProjectedReport> reports, ColumnScoring scoring, Store store) {
    int from = 0;
    while (from < reports.size()) {
      int to = from + 1;
      long bytes = reports.get(from).report().packedSize();
      while (to < reports.size()
          && bytes + reports.get(to).report().packedSize() <= PACKED_BYTES_AT_ONCE) {
        bytes += reports.get(to++).report().packedSize();
      }
      index.write(scoring.of(unpacked(reports.subList(from, to)), store));
      from = to;
    }
  }

  /** Unpacking is what replaying costs, so all cores do it. */
  private static List<IndexedReport> unpacked(List<ProjectedReport> reports) {
    return reports.parallelStream().map(CatchUp::unpacked).toList();
  }

  /** One whose content cannot be read must not hold up all that come after it. */
  static IndexedReport unpacked(ProjectedReport packed) {
    try {
      return Projection.indexed(packed);
    } catch (RuntimeException e) {
      LOG.error("A report could not be unpacked and was set aside: {}", IndexProblem.kinds(e));
      return IndexedReport.setAside(
          packed.id(),
          packed.version(),
          packed.sequence(),
          packed.units(),
          packed.priority(),
          packed.actionability(),
          packed.docket());
    }
  }
}

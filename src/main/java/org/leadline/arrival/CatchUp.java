package org.leadline.arrival;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leadline.index.IndexedReport;
import org.leadline.index.ReportIndex;
import org.leadline.report.ReportId;
import org.leadline.store.Change;
import org.leadline.store.ProjectedReport;
import org.leadline.store.Store;

/**
 * Replays changes from the store into the index. What is written is each report's state of today:
 * when that is later than the change replayed, the later change is replayed in its turn and finds
 * the same state.
 */
final class CatchUp {

  private static final int CHANGES_AT_ONCE = 1_000;

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
      index.write(unpacked(store.maintenance().projected(reports)));
      reached = changes.getLast().sequence();
    }
    return reached;
  }

  /** Unpacking is what replaying costs, so all cores do it. */
  static List<IndexedReport> unpacked(List<ProjectedReport> reports) {
    return reports.parallelStream().map(CatchUp::unpacked).toList();
  }

  private static IndexedReport unpacked(ProjectedReport packed) {
    return new IndexedReport(
        packed.report().report(),
        packed.version(),
        packed.sequence(),
        packed.units(),
        packed.priority(),
        packed.actionability());
  }
}

package org.leadline.arrival;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.leadline.report.ReportId;
import org.leadline.store.Store;
import org.leadline.store.StoreMaintenance.Page;
import org.leadline.store.StoreMaintenance.Version;

/**
 * Brings the labels of all reports, and the scores that follow from them, to the present state of
 * the lists. Each page is one transaction that also says how far it is, so that an interrupted run
 * is gone on with; each report that changes is a change like any other and reaches the index by it.
 * Two that run at once do some pages twice and nothing wrong.
 */
final class Relabelling {

  private static final int REPORTS_AT_ONCE = 1_000;

  private final Store store;
  private final Readers readers;

  Relabelling(Store store, Readers readers) {
    this.store = store;
    this.readers = readers;
  }

  /**
   * Does what is left to do.
   *
   * @param looked told how many reports were looked at so far
   * @param stopped asked after each page; the rest stays to be done
   * @return how many reports changed
   */
  long run(LongConsumer looked, BooleanSupplier stopped) {
    long changed = 0;
    long done = 0;
    long generation = store.lists().generation();
    OptionalLong position = store.lists().relabelling();
    while (position.isPresent() && !stopped.getAsBoolean()) {
      Page<Version> page = store.maintenance().versionsAfter(position.getAsLong(), REPORTS_AT_ONCE);
      changed += page(page, generation);
      done += page.rows().size();
      looked.accept(done);
      generation = store.lists().generation();
      position = store.lists().relabelling();
    }
    return changed;
  }

  /** A list that came since the page was read made everything begin again: then nothing is done. */
  private int page(Page<Version> page, long generation) {
    List<ReportId> ids = page.rows().stream().map(Version::id).toList();
    return store.commit(transaction -> {
      if (transaction.lists().generation() != generation) {
        return 0;
      }
      if (ids.isEmpty()) {
        transaction.lists().relabelledAll();
        return 0;
      }
      int changed = new Rescoring(transaction, readers).relabel(ids);
      transaction.lists().relabelled(page.last());
      return changed;
    });
  }
}

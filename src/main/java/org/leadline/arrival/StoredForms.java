package org.leadline.arrival;

import java.util.List;
import java.util.SortedSet;
import org.leadline.report.ReportId;
import org.leadline.store.DamagedForm;
import org.leadline.store.Store;
import org.leadline.store.StoreMaintenance.KeptForm;
import org.leadline.store.StoreMaintenance.Page;

/**
 * Looks for forms that cannot be read back, page by page: two hundred packed ones are held at a
 * time, and as many unpacked as there are cores.
 */
final class StoredForms {

  private static final int FORMS_AT_ONCE = 200;

  private final Store store;

  StoredForms(Store store) {
    this.store = store;
  }

  /** Takes the reports of one page whose forms are damaged. */
  interface Damaged {
    void reports(List<ReportId> reports);
  }

  /** Tells every report that has a damaged form; one with several may be told more than once. */
  void damaged(Damaged damaged) {
    Page<KeptForm> page = store.maintenance().formsAfter(0, FORMS_AT_ONCE);
    while (!page.rows().isEmpty()) {
      List<Long> bad =
          page.rows().parallelStream()
              .filter(form -> !isReadable(form))
              .map(KeptForm::key)
              .toList();
      if (!bad.isEmpty()) {
        SortedSet<ReportId> reports = store.maintenance().reportsOfForms(bad);
        damaged.reports(List.copyOf(reports));
      }
      page = store.maintenance().formsAfter(page.last(), FORMS_AT_ONCE);
    }
  }

  private static boolean isReadable(KeptForm form) {
    try {
      var unused = form.report().report();
      return true;
    } catch (DamagedForm e) {
      return false;
    }
  }
}

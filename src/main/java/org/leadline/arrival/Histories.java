package org.leadline.arrival;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadline.priority.History;
import org.leadline.priority.HistoryForm;
import org.leadline.report.ReportId;
import org.leadline.store.HeldReport;
import org.leadline.store.StoreTransaction;

/** What linked reports tell of reports that are held, which scoring them again must not lose. */
final class Histories {

  private Histories() {}

  static Map<ReportId, History> of(StoreTransaction transaction, Collection<HeldReport> held) {
    Map<ReportId, History> histories = new HashMap<>();
    transaction
        .histories()
        .of(held)
        .forEach((report, form) -> histories.put(report, HistoryForm.read(form)));
    return histories;
  }

  static History of(StoreTransaction transaction, HeldReport held) {
    return of(transaction, List.of(held)).getOrDefault(held.id(), History.NONE);
  }
}

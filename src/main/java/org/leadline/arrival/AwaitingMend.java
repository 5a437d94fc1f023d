package org.leadline.arrival;

import java.util.List;
import org.leadline.report.ReportId;
import org.leadline.store.BatchCounts;
import org.leadline.store.NewDocument;
import org.leadline.store.NewQuarantined;
import org.leadline.store.StoreTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of documents for a report of which something that was read before is damaged in the
 * store: they cannot be merged with what cannot be read, so they wait in quarantine, whole, and the
 * batch goes on. A rebuild reads the report's originals again; then they can be taken in.
 */
final class AwaitingMend {

  private static final Logger LOG = LoggerFactory.getLogger(AwaitingMend.class);

  /** The stable code of documents that wait. */
  static final String FORM_DAMAGED = "form-damaged";

  private AwaitingMend() {}

  /** Keeps the documents of one report in quarantine; those that are there already stay there. */
  static BatchCounts keep(
      StoreTransaction transaction, long batch, ReportId id, List<Prepared.Ready> delivered) {
    LOG.error(
        "What was read of report {} is damaged in the store: run 'leadline reindex', then 'leadline"
            + " quarantine retry'",
        id.written());
    for (Prepared.Ready document : delivered) {
      if (document.quarantined() == 0) {
        transaction.quarantine(batch, quarantined(document, id));
      }
    }
    return new BatchCounts(0, 0, 0, delivered.size(), 0);
  }

  private static NewQuarantined quarantined(Prepared.Ready delivered, ReportId id) {
    NewDocument document = delivered.document();
    return new NewQuarantined(
        Preparation.unit(delivered.units()),
        "report " + id.written(),
        "",
        FORM_DAMAGED,
        "This report is held, and what was read of it before is damaged in the store. Run `leadline"
            + " reindex`, which reads its originals again, then take this document in with `leadline"
            + " quarantine retry`.",
        document.size(),
        delivered.numberKnown() ? delivered.id() : null,
        document.bytes(),
        null);
  }
}

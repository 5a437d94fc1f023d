package org.leadline.arrival;

import java.util.List;
import org.leadline.store.BatchCounts;
import org.leadline.store.HeldReport;
import org.leadline.store.NewDocument;
import org.leadline.store.NewQuarantined;
import org.leadline.store.StoreTransaction;

/**
 * What becomes of documents for a report that their deliverer does not see. Adding one would add
 * the deliverer's units to the report: that is for somebody to decide who sees both, so they wait
 * in quarantine.
 *
 * <p>Where units may not learn of each other, the deliverer neither sees them there nor is told:
 * they count as they would if nobody held the report.
 *
 * @param told whether the deliverer may learn that another unit holds the report
 */
record KeptBack(boolean told) {

  /** The stable code of documents that are kept back. */
  private static final String HELD_ELSEWHERE = "held-elsewhere";

  private static final BatchCounts ACCEPTED = new BatchCounts(1, 0, 0, 0, 0);
  private static final BatchCounts UPDATED = new BatchCounts(0, 1, 0, 0, 0);
  private static final BatchCounts UNCHANGED = new BatchCounts(0, 0, 1, 0, 0);

  /** Keeps the documents of one report back, and tells how the deliverer sees them counted. */
  BatchCounts keep(
      StoreTransaction transaction, long batch, List<Prepared.Ready> delivered, HeldReport held) {
    BatchCounts asIfNotHeld = BatchCounts.NONE;
    for (Prepared.Ready document : delivered) {
      asIfNotHeld = asIfNotHeld.plus(keep(transaction, batch, document, held));
    }
    return told ? new BatchCounts(0, 0, 0, delivered.size(), 0) : asIfNotHeld;
  }

  private BatchCounts keep(
      StoreTransaction transaction, long batch, Prepared.Ready document, HeldReport held) {
    String unit = Preparation.unit(document.units());
    boolean first = transaction.keptBack(held, unit) == 0;
    if (!transaction.quarantine(batch, quarantined(document, unit, held))) {
      return UNCHANGED;
    }
    if (document.quarantined() != 0) {
      transaction.release(document.quarantined());
    }
    return first ? ACCEPTED : UPDATED;
  }

  private NewQuarantined quarantined(Prepared.Ready delivered, String unit, HeldReport held) {
    NewDocument document = delivered.document();
    return new NewQuarantined(
        unit,
        "report " + delivered.id().written(),
        "",
        HELD_ELSEWHERE,
        "Another unit holds a report of this number. Somebody who sees both units can take the"
            + " document in by retrying it.",
        document.size(),
        delivered.numberKnown() ? delivered.id() : null,
        document.bytes(),
        told ? null : held.key());
  }
}

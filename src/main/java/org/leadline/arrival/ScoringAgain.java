package org.leadline.arrival;

import java.util.List;
import org.leadline.arrival.history.LinkedHistory;
import org.leadline.report.ReportId;
import org.leadline.store.StoreTransaction;

/** Scores reports again after what is linked to them changed. Safe for many threads. */
public final class ScoringAgain implements LinkedHistory.Scoring {

  private final Readers readers;

  /** With this ranking. */
  public ScoringAgain(Readers readers) {
    this.readers = readers;
  }

  @Override
  public void score(StoreTransaction transaction, List<ReportId> reports) {
    int unused = new Rescoring(transaction, readers).score(reports);
  }
}

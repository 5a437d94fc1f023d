package org.leadline.arrival;

import java.util.List;
import org.leadline.index.IndexedReport;
import org.leadline.store.BatchCounts;

/**
 * What one commit made durable.
 *
 * @param counts what became of its documents
 * @param numberNotKnown documents without a report number among them
 * @param bytes the size of its documents that could be read
 * @param reports the reports that changed, one for each sequence and in their order, without gaps
 */
record Committed(BatchCounts counts, long numberNotKnown, long bytes, List<IndexedReport> reports) {

  Committed {
    reports = List.copyOf(reports);
  }
}

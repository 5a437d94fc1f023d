package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadline.report.ReportId;

/**
 * A report that a transaction found.
 *
 * @param key its key in the store
 * @param id its id
 * @param version its version
 * @param form the key of the merged form
 * @param priority 0 to 1000
 * @param actionability 0 to 1000
 * @param units its units
 * @param documents all its documents, in the order of arrival
 * @param joined the key of the report that it belongs to since its number is known; 0 when it
 *     stands for itself
 */
public record HeldReport(
    long key,
    ReportId id,
    int version,
    long form,
    int priority,
    int actionability,
    SortedSet<String> units,
    List<HeldDocument> documents,
    long joined) {

  /** Copies the collections. */
  public HeldReport {
    requireNonNull(id);
    units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
    documents = List.copyOf(documents);
  }
}

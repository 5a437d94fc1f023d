package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadline.report.Report;

/**
 * A report as the store holds it.
 *
 * @param report the merged report of this version, its values recognised; without the values of
 *     child victims when whoever asked may not see them
 * @param version the version: how many distinct documents the report held
 * @param sequence the last change of the report
 * @param units the units that it belongs to; of these only the ones that whoever asked may see
 * @param priority 0 to 1000
 * @param actionability 0 to 1000
 * @param scores both scores with their breakdown, as whoever computed them wrote them
 * @param documents every document, in the order of arrival
 * @param labels what the lists of today say of the hashes of this version, by list, then hash
 */
public record StoredReport(
    Report report,
    int version,
    long sequence,
    SortedSet<String> units,
    int priority,
    int actionability,
    Packed scores,
    List<StoredDocument> documents,
    List<StoredLabel> labels) {

  /** Copies the collections. */
  public StoredReport {
    requireNonNull(report);
    requireNonNull(scores);
    units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
    documents = List.copyOf(documents);
    labels = List.copyOf(labels);
  }

  /** Names the report and the version only. */
  @Override
  public String toString() {
    return "StoredReport[" + report.id() + " version " + version + "]";
  }
}

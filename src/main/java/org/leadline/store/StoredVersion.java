package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * One state that a report has had.
 *
 * @param version its number: how many distinct documents the report held then. Documents that were
 *     committed together make one version, so numbers may be left out
 * @param created when it was committed
 * @param sequence its change
 * @param documents SHA-256 of the documents that were current in it, in the order of merging
 */
public record StoredVersion(int version, Instant created, long sequence, List<String> documents) {

  /** Copies the list. */
  public StoredVersion {
    requireNonNull(created);
    documents = List.copyOf(documents);
  }
}

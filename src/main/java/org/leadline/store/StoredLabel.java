package org.leadline.store;

import static java.util.Objects.requireNonNull;

/**
 * That a hash of a report stands on a list, with all that is known of the list.
 *
 * @param list the list
 * @param category the list's category, bare; empty when it gives none
 * @param term the hash as a match key's term
 * @param path where it first stands in the report
 * @param distance 0 when the list has this very hash; else the bits that it differs in
 */
public record StoredLabel(KnownList list, String category, String term, String path, int distance) {

  /** Checks that nothing is missing. */
  public StoredLabel {
    requireNonNull(list);
    requireNonNull(category);
    requireNonNull(term);
    requireNonNull(path);
  }

  /** Names the list only: the hash is report content. */
  @Override
  public String toString() {
    return "StoredLabel[" + list.name() + "]";
  }
}

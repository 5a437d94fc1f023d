package org.leadline.report;

import static java.util.Objects.requireNonNull;

/**
 * That a hash in a report stands on a list of known hashes.
 *
 * @param list the list's name
 * @param meaning what the list says
 * @param category the list's own category, bare, in the list's own scheme; empty when it gives none
 * @param term the hash as a match key's term, {@code prefix:value}
 * @param path where the hash first stands in the report
 * @param childVictim whether it stands in the block of a child victim and nowhere else
 * @param distance 0 when the list has this very hash; else how many of the 256 bits of a PDQ
 *     fingerprint the nearest one on the list differs in, 1 to 31
 */
public record HashLabel(
    String list,
    ListMeaning meaning,
    String category,
    String term,
    String path,
    boolean childVictim,
    int distance) {

  /** Checks that nothing is missing. */
  public HashLabel {
    requireNonNull(list);
    requireNonNull(meaning);
    requireNonNull(category);
    requireNonNull(term);
    requireNonNull(path);
  }

  /** Names the list only: the hash is report content. */
  @Override
  public String toString() {
    return "HashLabel[" + list + "]";
  }
}

package org.leadline.report;

import static java.util.Objects.requireNonNull;

/**
 * That a value of a report stands on an imported list: a hash, an address or a name.
 *
 * @param list the list's name
 * @param meaning what the list says
 * @param category what the list says of it beside that, bare: the list's own category, the service
 *     or place of a range; empty when it says nothing
 * @param term the value as a match key's term, {@code prefix:value}
 * @param path where the value first stands in the report
 * @param childVictim whether it stands in the block of a child victim and nowhere else
 * @param distance 0 when the list has this very hash; else how many of the 256 bits of a PDQ
 *     fingerprint the nearest one on the list differs in, 1 to 31
 */
public record ListLabel(
    String list,
    ListMeaning meaning,
    String category,
    String term,
    String path,
    boolean childVictim,
    int distance) {

  /** Checks that nothing is missing. */
  public ListLabel {
    requireNonNull(list);
    requireNonNull(meaning);
    requireNonNull(category);
    requireNonNull(term);
    requireNonNull(path);
  }

  /** Names the list only: the value is report content. */
  @Override
  public String toString() {
    return "ListLabel[" + list + "]";
  }
}

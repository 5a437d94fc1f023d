package org.leadline.enrich.hashes;

import static java.util.Objects.requireNonNull;

import org.leadline.report.ListMeaning;

/**
 * A list that has a picture, or one near it.
 *
 * @param list the list's name
 * @param meaning what the list says
 * @param category what the list says of it beside that, bare; empty when it says nothing
 * @param distance in how many of the 256 bits the nearest PDQ hash on the list differs; 0 for the
 *     very hash
 */
public record ListedNear(String list, ListMeaning meaning, String category, int distance) {

  /** Checks that nothing is missing. */
  public ListedNear {
    requireNonNull(list);
    requireNonNull(meaning);
    requireNonNull(category);
  }
}

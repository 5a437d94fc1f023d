package org.leadline.enrich.hashes;

import static java.util.Objects.requireNonNull;

import org.leadline.report.ListMeaning;

/**
 * A list that is in use.
 *
 * @param name its name
 * @param meaning what standing on it says
 * @param hashes its hashes
 */
public record HashList(String name, ListMeaning meaning, HashFile hashes) {

  /** Checks that nothing is missing. */
  public HashList {
    requireNonNull(name);
    requireNonNull(meaning);
    requireNonNull(hashes);
  }
}

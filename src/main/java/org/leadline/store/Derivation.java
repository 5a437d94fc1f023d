package org.leadline.store;

import static java.util.Objects.requireNonNull;

/**
 * What this process makes match keys and scores with. The store keeps it with everything that it
 * stamps, and refuses to mix keys or scores of different making.
 *
 * @param keys the fingerprint of what recognises values
 * @param scores the fingerprint of what scores reports
 * @param profile the name of the ranking profile, {@code name@version}
 */
public record Derivation(String keys, String scores, String profile) {

  /** Checks that nothing is missing. */
  public Derivation {
    requireNonNull(keys);
    requireNonNull(scores);
    requireNonNull(profile);
  }
}

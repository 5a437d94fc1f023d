package org.leadline.store;

import org.jdbi.v3.core.Handle;

/**
 * What one transaction stamps its keys and scores with; looked up when the first ones are written.
 * For one thread.
 */
final class Stamp {

  private final Derivations derivations;
  private final Counters counters;
  private long keys = -1;
  private long scores = -1;
  private boolean compared;

  Stamp(Handle handle, Derivation own, Counters counters) {
    this.derivations = new Derivations(handle, own);
    this.counters = counters;
  }

  long keys() {
    keys = keys < 0 ? derivations.ownKeys(counters) : keys;
    return keys;
  }

  long scores() {
    scores = scores < 0 ? derivations.ownScores(counters) : scores;
    return scores;
  }

  /**
   * Refuses to put anything beside keys or scores of another making: while this transaction lasts
   * nobody else can write such.
   *
   * @throws MadeOtherwise when there are some
   */
  void requireNoOther() {
    if (!compared) {
      derivations.requireOwnKeys();
      derivations.requireOwnScores();
      compared = true;
    }
  }
}

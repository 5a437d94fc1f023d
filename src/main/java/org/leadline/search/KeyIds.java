package org.leadline.search;

import java.util.Optional;

/**
 * Opaque names of match keys for addresses. Deterministic: one key has one id for ever; without the
 * store's secret neither can be told from the other. Safe for many threads.
 */
public final class KeyIds {

  /**
   * @param secret the store's secret, 32 bytes or more
   */
  public KeyIds(byte[] secret) {}

  /** The id of a term: letters, digits, {@code -} and {@code _}. */
  public String idOf(String term) {
    throw new UnsupportedOperationException();
  }

  /** The term of an id; empty when the id was not made with this secret. */
  public Optional<String> termOf(String keyId) {
    throw new UnsupportedOperationException();
  }
}

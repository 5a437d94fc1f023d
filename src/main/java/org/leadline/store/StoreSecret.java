package org.leadline.store;

/**
 * The store's own secret, made with the store and never shown: turns values into ids that say
 * nothing to whoever lacks it. Safe for many threads.
 */
public final class StoreSecret {

  StoreSecret() {}

  /**
   * An opaque id for a value: 22 characters of base64url, the first 128 bits of HMAC-SHA-256. The
   * same value has the same id in the same store.
   *
   * @param purpose what the id is for, so that ids of different purposes differ
   */
  public String opaque(String purpose, String value) {
    throw new UnsupportedOperationException();
  }
}

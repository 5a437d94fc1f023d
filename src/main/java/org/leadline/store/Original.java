package org.leadline.store;

import static java.util.Objects.requireNonNull;

/**
 * A document with its original bytes.
 *
 * @param document what is known of it
 * @param bytes the bytes as delivered
 */
public record Original(StoredDocument document, Packed bytes) {

  /** Checks that nothing is missing. */
  public Original {
    requireNonNull(document);
    requireNonNull(bytes);
  }
}

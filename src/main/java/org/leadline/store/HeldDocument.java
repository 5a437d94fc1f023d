package org.leadline.store;

import static java.util.Objects.requireNonNull;

/**
 * A document that a transaction found, with what was read from it within reach.
 *
 * @param key its key in the store
 * @param form the key of what was read from it
 * @param document what is known of it; {@code current} tells whether it was current before
 */
public record HeldDocument(long key, long form, StoredDocument document) {

  /** Checks that the document is given. */
  public HeldDocument {
    requireNonNull(document);
  }

  HeldDocument current(boolean current) {
    StoredDocument same =
        new StoredDocument(
            document.sha256(),
            document.format(),
            document.sender(),
            document.size(),
            document.received(),
            document.madeAvailable(),
            document.arrived(),
            current);
    return new HeldDocument(key, form, same);
  }
}

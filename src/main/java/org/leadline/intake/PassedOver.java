package org.leadline.intake;

import static java.util.Objects.requireNonNull;

/**
 * Something that a delivery held beside its documents and that was not taken: its name, its size
 * and why. Its bytes were not read past what tells its type, not hashed and not kept.
 *
 * @param source the file, or the ZIP and its member; control characters are escaped
 * @param reason why it was passed over
 * @param size its size in bytes as far as it was stated; -1 when not known
 */
public record PassedOver(String source, PassReason reason, long size) {

  /** Checks that nothing is missing. */
  public PassedOver {
    requireNonNull(source);
    requireNonNull(reason);
  }
}

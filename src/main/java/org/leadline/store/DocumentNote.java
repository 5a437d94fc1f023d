package org.leadline.store;

import static java.util.Objects.requireNonNull;

/**
 * Something that was noticed while a document was read and that is no error.
 *
 * @param note the stable code of what it is
 * @param path the field that it is about; never a value
 */
public record DocumentNote(String note, String path) {

  /** Checks that both are given. */
  public DocumentNote {
    requireNonNull(note);
    requireNonNull(path);
  }
}

package org.leadline.index;

/**
 * Thrown for a cursor that is damaged or belongs to another question. Start again from the first
 * page.
 */
public final class InvalidCursor extends RuntimeException {

  /** With the sentence that the caller is shown. */
  public InvalidCursor() {
    super("this cursor does not belong to this search; start again from the first page");
  }
}

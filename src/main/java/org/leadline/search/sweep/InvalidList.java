package org.leadline.search.sweep;

/** A list that cannot be looked up; the message says what to do and repeats nothing of the list. */
public final class InvalidList extends RuntimeException {

  private static final long serialVersionUID = 1;

  InvalidList(String message) {
    super(message);
  }
}

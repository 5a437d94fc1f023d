package org.leadline.search;

import static java.util.Objects.requireNonNull;

/**
 * What makes a query readable that is not: a piece of the typed text and what to write in its
 * place. It holds none of the typed text, only signs and names of fields.
 *
 * @param position offset of the piece in the typed text, in UTF-16 units
 * @param length how many units of it go, 0 or more
 * @param text what is written there; empty to leave the piece out
 */
public record Mend(int position, int length, String text) {

  /** Checks that the text is given. */
  public Mend {
    requireNonNull(text);
  }

  /** The query with it. */
  public String applied(String typed) {
    return typed.substring(0, position) + text + typed.substring(position + length);
  }
}

package org.leadline.search;

import java.util.List;
import org.leadline.identity.RecognisedValue;

/**
 * A piece of the typed text that is handed to the syntax parser as a quoted term, because it holds
 * characters that are syntax there.
 *
 * @param kind what it is
 * @param text what it stands for: without quotation marks; backslashes still there in a {@link
 *     Kind#WORD}
 * @param from offset of its first character in the typed text
 * @param to one past its last
 * @param readings what it was recognised as, the likeliest first; empty unless a {@link Kind#VALUE}
 */
record Slot(Kind kind, String text, int from, int to, List<RecognisedValue> readings) {

  /** What a slot is. */
  enum Kind {
    /** A run of characters without a space; stars and question marks are wildcards. */
    WORD,
    /** What stood between quotation marks. */
    QUOTED,
    /** A recognised value. */
    VALUE,
    /** The name of a list of values. */
    LIST
  }

  Slot {
    readings = List.copyOf(readings);
  }

  @Override
  public String toString() {
    return "Slot[" + kind + " at " + from + "]";
  }
}

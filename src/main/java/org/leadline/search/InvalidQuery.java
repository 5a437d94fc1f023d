package org.leadline.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown for a query text that cannot be read. The message is a plain sentence for the person who
 * typed it and never holds the text itself.
 */
public final class InvalidQuery extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int position;
  private final int length;
  private final String hint;
  private final transient @Nullable Mend mend;

  InvalidQuery(String message, String hint, int position, int length) {
    this(message, hint, position, length, null);
  }

  private InvalidQuery(String message, String hint, int position, int length, @Nullable Mend mend) {
    super(message);
    this.mend = mend;
    this.position = position;
    this.length = length;
    this.hint = hint;
  }

  /** Offset in the typed text, in UTF-16 units, from 0 to the text's length. */
  public int position() {
    return position;
  }

  /** How many UTF-16 units are wrong; at least 0, and position + length stays within the text. */
  public int length() {
    return length;
  }

  /** The same with what mends it. */
  InvalidQuery mendedBy(Mend found) {
    return new InvalidQuery(String.valueOf(getMessage()), hint, position, length, found);
  }

  /** What makes the query readable, where that is plain. */
  public Optional<Mend> mend() {
    return Optional.ofNullable(mend);
  }

  /** What to write instead; empty when there is nothing to propose. */
  public String hint() {
    return hint;
  }
}

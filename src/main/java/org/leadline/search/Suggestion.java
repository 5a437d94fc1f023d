package org.leadline.search;

import static java.util.Objects.requireNonNull;

/**
 * A completion of what is being typed.
 *
 * @param text what the query would hold
 * @param what what it is: {@code field}, {@code value}
 * @param reports how many of the reports that the caller sees hold it; -1 for fields
 */
public record Suggestion(String text, String what, long reports) {

  /** Checks that nothing is missing. */
  public Suggestion {
    requireNonNull(text);
    requireNonNull(what);
  }

  /** Prints nothing of the value. */
  @Override
  public String toString() {
    return "Suggestion[" + what + "]";
  }
}

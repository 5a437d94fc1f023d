package org.leadline.index;

import static java.util.Objects.requireNonNull;

/**
 * One value that a report has in a field.
 *
 * @param value the value as shown, never empty
 * @param childVictim whether it is a value of a child victim, so that only callers with that right
 *     may search, count or see it
 */
public record FieldValue(String value, boolean childVictim) {

  /** Checks that the value is given. */
  public FieldValue {
    requireNonNull(value);
  }

  /** Prints nothing of the content. */
  @Override
  public String toString() {
    return "FieldValue[]";
  }
}

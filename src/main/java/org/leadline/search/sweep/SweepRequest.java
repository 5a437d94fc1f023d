package org.leadline.search.sweep;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A list to be looked up.
 *
 * @param text the list: a value a line, or CSV
 * @param csv whether it is CSV (RFC 4180), separated by commas, semicolons or tabs
 * @param as the field of which all are values, where they do not tell themselves; null to recognise
 *     each
 * @param column of CSV, the column to take: its name in the header, or its number from 1; null for
 *     every cell that is recognised
 */
public record SweepRequest(String text, boolean csv, @Nullable String as, @Nullable String column) {

  /** The most values that one sweep looks up. */
  public static final int MOST_VALUES = 100_000;

  /** The largest list, in bytes of UTF-8. */
  public static final int MOST_BYTES = 32 << 20;

  /** Checks that the list is given. */
  public SweepRequest {
    requireNonNull(text);
  }

  /** Prints nothing of the list. */
  @Override
  public String toString() {
    return "SweepRequest[" + text.length() + "]";
  }
}

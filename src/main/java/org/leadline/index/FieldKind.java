package org.leadline.index;

import java.util.Locale;

/** How the values of a field are compared with what is asked for. */
public enum FieldKind {
  /** Words, found by {@link SearchQuery.Text}, phrases, wildcards and fuzzy words. */
  TEXT,
  /**
   * A whole value, found without regard to upper and lower case; where the field says so, also by
   * words within it.
   */
  KEYWORD,
  /** A moment in UTC, found by ranges. */
  DATE,
  /** A whole number, found by ranges. */
  NUMBER,
  /** IP addresses: match keys, and networks written as CIDR. */
  NETWORK,
  /** Match keys of the kinds that the field names. */
  IDENTIFIER;

  /** The name used in {@code fields.json} and in answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

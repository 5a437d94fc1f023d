package org.leadline.report;

import static java.util.Objects.requireNonNull;

/**
 * The canonical form of a value, on which reports are joined.
 *
 * @param kind what the value is
 * @param value the canonical value, never empty
 * @param strength how much a match on it says by kind alone; part of the key's meaning, not of its
 *     identity in an index
 */
public record MatchKey(KeyKind kind, String value, Strength strength) {

  /**
   * @throws IllegalArgumentException when the value is empty
   */
  public MatchKey {
    requireNonNull(kind);
    requireNonNull(strength);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a match key's value is never empty");
    }
  }

  /**
   * The exact term that stands for this key in the store and in each index: {@code prefix:value}.
   */
  public String term() {
    return kind.prefix() + ":" + value;
  }

  /** Names the kind only: a key's value is report content. */
  @Override
  public String toString() {
    return "MatchKey[" + kind.prefix() + "]";
  }
}

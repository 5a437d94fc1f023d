package org.leadline.search;

import static java.util.Objects.requireNonNull;

import org.leadline.report.KeyKind;
import org.leadline.report.Strength;

/**
 * One match key of a recognised value.
 *
 * @param keyId its opaque name for addresses ({@link KeyIds})
 * @param kind the kind of key
 * @param value the key's canonical value
 * @param strength how much a match on it says by kind alone
 * @param reports how many of the reports that the caller sees hold it; -1 where it was not counted
 */
public record RecognisedKey(
    String keyId, KeyKind kind, String value, Strength strength, long reports) {

  /** Checks that nothing is missing. */
  public RecognisedKey {
    requireNonNull(keyId);
    requireNonNull(kind);
    requireNonNull(value);
    requireNonNull(strength);
  }

  /** The term that stands for it in the index. */
  public String term() {
    return kind.prefix() + ":" + value;
  }

  /** Names the kind only. */
  @Override
  public String toString() {
    return "RecognisedKey[" + kind.prefix() + "]";
  }
}

package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.report.IdentifierKind;

/**
 * A value that was recognised in a text that somebody typed or pasted.
 *
 * @param kind what the value is
 * @param written the value as it stands in the text
 * @param canonical its canonical spelling, for showing
 * @param keys the match keys that stand for it, the most exact first; empty for a network in CIDR
 *     notation
 * @param from offset of its first UTF-16 unit in the text
 * @param to one past its last
 * @param plainText whether the search took it as plain text, as the request asked
 * @param readDifferently where two standards read the value as two: who reads it how; null
 *     otherwise
 */
public record Recognised(
    IdentifierKind kind,
    String written,
    String canonical,
    List<RecognisedKey> keys,
    int from,
    int to,
    boolean plainText,
    @Nullable String readDifferently) {

  /** Copies the keys. */
  public Recognised {
    requireNonNull(kind);
    requireNonNull(written);
    requireNonNull(canonical);
    keys = List.copyOf(keys);
  }

  /** Names kind and place only: the value is a query. */
  @Override
  public String toString() {
    return "Recognised[" + kind + " at " + from + "]";
  }
}

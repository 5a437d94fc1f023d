package org.leadline.identity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.report.IdentifierKind;
import org.leadline.report.MatchKey;

/**
 * One reading of a value that was found in a text. A stretch that can be read in several ways (ten
 * digits may be a report's number and a telephone number) gives several values with the same
 * offsets, the likeliest first.
 *
 * @param kind what sort of value it is
 * @param written the value exactly as it stands in the text, from {@code from} to {@code to}
 * @param keys the match keys that stand for it, the most exact first; empty only for a network
 * @param network the canonical {@code address/length} when the value is a range of addresses in
 *     CIDR notation (kind {@link IdentifierKind#IP}), host bits set to zero; null for everything
 *     else
 * @param from offset of its first character
 * @param to offset after its last character
 */
public record RecognisedValue(
    IdentifierKind kind,
    String written,
    List<MatchKey> keys,
    @Nullable String network,
    int from,
    int to) {

  /** Copies the keys. */
  public RecognisedValue {
    requireNonNull(kind);
    requireNonNull(written);
    keys = List.copyOf(keys);
  }

  /** Whether the value is a range of addresses rather than one. */
  public boolean isNetwork() {
    return network != null;
  }

  /** Names kind and offsets only: the value is somebody's. */
  @Override
  public String toString() {
    return "RecognisedValue[" + kind + " at " + from + ".." + to + "]";
  }
}

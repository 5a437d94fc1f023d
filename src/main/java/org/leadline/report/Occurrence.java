package org.leadline.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value at one place of a report.
 *
 * @param kind what sort of value it is
 * @param raw the value exactly as written; always kept and shown
 * @param keys the match keys that stand for it; empty until the value was recognised, and
 *     afterwards only when nothing could be derived
 * @param place where it stands and whose word it is
 * @param hints what the document says about it
 * @param capture the event at which it was recorded; null for values that are merely declared or
 *     mentioned
 */
public record Occurrence(
    IdentifierKind kind,
    String raw,
    List<MatchKey> keys,
    Place place,
    Hints hints,
    @Nullable Capture capture) {

  /** Copies the keys. */
  public Occurrence {
    requireNonNull(kind);
    requireNonNull(raw);
    requireNonNull(place);
    requireNonNull(hints);
    keys = List.copyOf(keys);
  }

  /** A value as read, not recognised yet. */
  public static Occurrence read(
      IdentifierKind kind, String raw, Place place, Hints hints, @Nullable Capture capture) {
    return new Occurrence(kind, raw, List.of(), place, hints, capture);
  }

  /** The same value with its match keys. */
  public Occurrence withKeys(List<MatchKey> recognised) {
    return new Occurrence(kind, raw, recognised, place, hints, capture);
  }

  /** The same value at another place. */
  public Occurrence withPlace(Place other) {
    return new Occurrence(kind, raw, keys, other, hints, capture);
  }

  /** Names kind and place only: the value is report content. */
  @Override
  public String toString() {
    return "Occurrence[" + kind + " at " + place.path() + "]";
  }
}

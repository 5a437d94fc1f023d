package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a report without reading it from the store.
 *
 * @param title a heading made from type and provider, or the report's own title
 * @param provider the reporter's name as written; empty when not stated
 * @param types incident types, the clearing house's first
 * @param received when it was received; null when not stated
 * @param clearingHousePriority the clearing house's mark ({@code 1 2 3 E none})
 * @param informational {@code yes no not-stated}
 * @param units the units that the report belongs to and the caller may see
 * @param files how many files it names
 * @param identifiers how many distinct match keys it holds, those that the caller may not see left
 *     out
 */
public record Card(
    String title,
    String provider,
    List<String> types,
    @Nullable Instant received,
    String clearingHousePriority,
    String informational,
    List<String> units,
    int files,
    int identifiers) {

  /** Copies the lists. */
  public Card {
    requireNonNull(title);
    requireNonNull(provider);
    types = List.copyOf(types);
    units = List.copyOf(units);
  }

  /** Prints nothing of the content. */
  @Override
  public String toString() {
    return "Card[]";
  }
}

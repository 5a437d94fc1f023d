package org.leadline.enrich.networks;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ListMeaning;

/**
 * An imported list of ranges that is in use.
 *
 * @param name its name
 * @param meaning what standing on it says
 * @param dated the list's own date; null when nobody said
 * @param ranges its ranges
 */
public record RangeList(
    String name, ListMeaning meaning, @Nullable LocalDate dated, RangeFile ranges) {

  /** Checks that nothing is missing. */
  public RangeList {
    requireNonNull(name);
    requireNonNull(meaning);
    requireNonNull(ranges);
  }

  /** What sort of network its ranges are; empty when it only labels. */
  Optional<NetworkClass> networkClass() {
    return NetworkClass.ofCode(meaning.code());
  }

  /** What the list says of the range that holds any of these addresses; empty when none does. */
  Optional<String> note(AddressRange addresses) {
    return ranges.note(addresses);
  }
}

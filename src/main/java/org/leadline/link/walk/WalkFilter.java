package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Card;
import org.leadline.link.Link;
import org.leadline.link.LinkReason;
import org.leadline.link.LinkStrength;
import org.leadline.report.KeyKind;

/**
 * Which links are followed, and to which reports. What is not followed is neither told nor walked
 * through.
 *
 * @param minStrength the weakest link that is followed
 * @param kinds follows links of which at least one reason is a key of these kinds; all when empty
 * @param from only reports received on this day (UTC) or later; null for no bound. A report without
 *     a date is left out where a bound is given
 * @param to only reports received on this day (UTC) or earlier; null for no bound
 * @param units only reports of at least one of these units; of all when empty
 */
public record WalkFilter(
    LinkStrength minStrength,
    Set<KeyKind> kinds,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Set<String> units) {

  /** Follows every link. */
  public static final WalkFilter ALL =
      new WalkFilter(LinkStrength.WEAK, Set.of(), null, null, Set.of());

  /**
   * Copies the sets.
   *
   * @throws IllegalArgumentException when the first day is after the last
   */
  public WalkFilter {
    requireNonNull(minStrength);
    Set<KeyKind> sorted = EnumSet.noneOf(KeyKind.class);
    sorted.addAll(kinds);
    kinds = Collections.unmodifiableSet(sorted);
    units = Collections.unmodifiableSet(new TreeSet<>(units));
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("from is a day before to, or the same");
    }
  }

  /** The same for links of at least this strength. */
  public WalkFilter atLeast(LinkStrength strength) {
    return new WalkFilter(strength, kinds, from, to, units);
  }

  /** The same number for equal filters in every run of the program; part of cursors. */
  int digest() {
    return Objects.hash(
        minStrength.code(), kinds.stream().map(KeyKind::prefix).toList(), from, to, units);
  }

  boolean follows(Link link) {
    return link.strength().compareTo(minStrength) >= 0
        && (kinds.isEmpty()
            || link.reasons().stream().map(LinkReason::kind).anyMatch(kinds::contains));
  }

  /** Whether it has to know a report's card. */
  boolean asksForCards() {
    return from != null || to != null || !units.isEmpty();
  }

  boolean leadsTo(Card card) {
    return isInTime(card.received())
        && (units.isEmpty() || card.units().stream().anyMatch(units::contains));
  }

  private boolean isInTime(@Nullable Instant received) {
    if (from == null && to == null) {
      return true;
    }
    if (received == null) {
      return false;
    }
    LocalDate day = received.atZone(ZoneOffset.UTC).toLocalDate();
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}

package org.leadline.priority;

import java.util.List;
import java.util.Optional;

/**
 * The linked reports of a report that tell of an urgency: each is urgent by itself, or was closed
 * with an arrest.
 *
 * @param parts {@code urgent} or {@code arrest}, a space and the report's number, with the strength
 *     of the link from 0 to 1, in the order of the numbers
 * @param evidence paths of the fields of this report that link it
 */
public record History(List<FactorPart> parts, List<String> evidence) {

  /** No such report. */
  public static final History NONE = new History(List.of(), List.of());

  /** Copies the lists. */
  public History {
    parts = List.copyOf(parts);
    evidence = List.copyOf(evidence);
  }

  Optional<Counted> counted() {
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Counted(Factor.LINKED_HISTORY, parts, evidence));
  }
}

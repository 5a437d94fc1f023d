package org.leadline.access;

import java.util.Collections;
import java.util.Optional;

/** What is told of linked reports that a caller may not see. */
public enum HiddenLinks {
  /** Nothing: an answer is the same whether there are any or not. */
  UNTOLD,
  /** How many there are, and nothing else of them. */
  COUNTED;

  /**
   * What is looked at to count them; empty when nothing is told of them or the caller sees every
   * report. Values of child victims are looked at only for those who see such values.
   */
  public Optional<Visibility> beyond(Visibility seen) {
    return this == COUNTED && !seen.allUnits()
        ? Optional.of(new Visibility(true, Collections.emptySortedSet(), seen.childVictimValues()))
        : Optional.empty();
  }
}

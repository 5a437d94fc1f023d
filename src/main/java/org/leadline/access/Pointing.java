package org.leadline.access;

import java.util.Collections;
import java.util.Optional;

/** From which links on a caller is pointed to the unit that holds a report which is not seen. */
public enum Pointing {
  /** Nobody is pointed to anything: an answer is the same whether other units hold it or not. */
  NONE,
  /** Strong links. */
  STRONG,
  /** Possible links, and strong ones. */
  POSSIBLE,
  /** Every link. */
  WEAK;

  /**
   * What is looked at to find such reports; empty when nothing is told of them or the caller sees
   * every report. Values of child victims are looked at only for those who see such values.
   */
  public Optional<Visibility> beyond(Visibility seen) {
    return this == NONE || seen.allUnits()
        ? Optional.empty()
        : Optional.of(new Visibility(true, Collections.emptySortedSet(), seen.childVictimValues()));
  }
}

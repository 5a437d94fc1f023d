package org.leadline.access;

import static java.util.Objects.requireNonNull;

/**
 * Whom to ask about what another unit holds, and nothing of what it holds.
 *
 * @param unit the unit's short name
 * @param title its full name; the short one where it has none
 * @param contact how to reach it, as {@code access.json} states it; empty when not stated
 */
public record UnitPointer(String unit, String title, String contact) {

  /** Checks that nothing is missing. */
  public UnitPointer {
    requireNonNull(unit);
    requireNonNull(title);
    requireNonNull(contact);
  }
}

package org.leadline.report;

/** How much a match key says by its kind alone, before rarity, role and time are weighed. */
public enum Strength {
  /** Corroborates only. */
  WEAK,
  /** Good evidence beside another. */
  MEDIUM,
  /** Identifies an account, a person's contact or a device. */
  STRONG
}

package org.leadline.link.walk;

import java.util.Locale;

/** In which order linked reports are listed with what they add. */
public enum DeltaOrder {
  /** Those that add most values first; ties as by strength. */
  ADDS,
  /** The strongest link first, then by score, then by report id. */
  STRENGTH;

  /** The name used in requests. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.leadline.link;

import java.util.Locale;

/** How strong a link is, weakest first. */
public enum LinkStrength {
  /** Corroborates other evidence, no more. */
  WEAK,
  /** Worth opening. */
  POSSIBLE,
  /** The same account, person or device, as far as the values tell. */
  STRONG;

  /** The name used in requests and answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

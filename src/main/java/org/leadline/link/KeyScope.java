package org.leadline.link;

import java.util.Locale;

/** Which match keys may link. */
public enum KeyScope {
  /** Every kind of key, each by its weight. */
  ALL,
  /**
   * Only keys that are the value itself in its standard spelling ({@link
   * org.leadline.report.KeyKind#exact}), or as written when it fits no standard, declared or
   * captured on both sides.
   */
  EXACT;

  /** The name used in requests. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

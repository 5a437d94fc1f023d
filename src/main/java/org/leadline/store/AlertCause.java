package org.leadline.store;

import java.util.Locale;

/** Why an alert was raised. */
public enum AlertCause {
  /** The report matches the search or holds one of the values. */
  MATCHED,
  /** The report is linked to the watched one. */
  LINKED,
  /** The watched report itself has a new version. */
  CHANGED,
  /** The report belongs to the watched cluster. */
  JOINED,
  /** A child victim of the one report is a reported user of the other. */
  CROSSED,
  /** Another unit holds a report that is linked to it. */
  POINTED;

  /** The name used in the store and in answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AlertCause ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

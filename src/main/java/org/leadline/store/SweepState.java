package org.leadline.store;

import java.util.Locale;

/** How far the look-up of a list of values has come. */
public enum SweepState {
  /** It waits, or is under way; where no process works on it any more, it was interrupted. */
  RUNNING,
  /** Everything was looked up. */
  DONE,
  /** It ended with a failure; it can be run again. */
  FAILED;

  /** The word in the store and in answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SweepState ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

package org.leadline.report;

import org.jspecify.annotations.Nullable;

/**
 * A yes-or-no fact with its third state. What a document does not say is {@link #NOT_STATED}, never
 * {@link #NO}: for "viewed by the provider" the difference decides whether a warrant may be needed
 * (formats reference 5.3).
 */
public enum Stated {
  /** The document says yes. */
  YES,
  /** The document says no. */
  NO,
  /** The document does not say. */
  NOT_STATED;

  /** The state for a flag that may be absent. */
  public static Stated of(@Nullable Boolean flag) {
    return flag == null ? NOT_STATED : flag ? YES : NO;
  }

  /** This state, or the other where this one says nothing. */
  public Stated or(Stated other) {
    return this == NOT_STATED ? other : this;
  }
}

package org.leadline.store;

import java.util.Optional;
import java.util.stream.Stream;

/** What an analyst decides about two reports. */
public enum DecisionKind {
  /** They belong together, with or without a link. */
  MUST_LINK("must-link"),
  /** They do not belong together, whatever links them. */
  CANNOT_LINK("cannot-link");

  private final String code;

  DecisionKind(String code) {
    this.code = code;
  }

  /** The name used in the store, in answers and in commands. */
  public String code() {
    return code;
  }

  /** The kind with this code; empty when there is none. */
  public static Optional<DecisionKind> ofCode(String code) {
    return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}

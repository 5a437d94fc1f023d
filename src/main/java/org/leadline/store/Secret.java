package org.leadline.store;

import static java.util.Objects.requireNonNull;

/**
 * A password or token in the clear, on its way to the one who may see it once.
 *
 * @param value the secret itself
 */
public record Secret(String value) {

  /** Checks that the value is given. */
  public Secret {
    requireNonNull(value);
  }

  /** Prints nothing of it. */
  @Override
  public String toString() {
    return "Secret[]";
  }
}

package org.leadline.search;

import java.util.Optional;

/**
 * A value written with the service that numbers it, {@code service:value} or {@code service/value}.
 *
 * @param service the service as written, never empty
 * @param value what stands after it, never empty
 */
record ServiceValue(String service, String value) {

  static Optional<ServiceValue> of(String written) {
    int colon = written.indexOf(':');
    int slash = written.indexOf('/');
    int end = colon < 0 ? slash : slash < 0 ? colon : Math.min(colon, slash);
    return end <= 0 || end == written.length() - 1
        ? Optional.empty()
        : Optional.of(new ServiceValue(written.substring(0, end), written.substring(end + 1)));
  }

  /** Prints nothing of the value. */
  @Override
  public String toString() {
    return "ServiceValue[]";
  }
}

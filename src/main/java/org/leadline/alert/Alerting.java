package org.leadline.alert;

import static java.util.Objects.requireNonNull;

/**
 * The services of this package on one store.
 *
 * @param watches keeps watches
 * @param alerts tells what they found
 */
public record Alerting(WatchService watches, AlertService alerts) {

  /** Checks that nothing is missing. */
  public Alerting {
    requireNonNull(watches);
    requireNonNull(alerts);
  }
}

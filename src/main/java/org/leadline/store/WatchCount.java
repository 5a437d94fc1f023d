package org.leadline.store;

import static java.util.Objects.requireNonNull;

/**
 * How much a watch found in a time, as one of those reads it whom it tells.
 *
 * @param watch the opaque name of the watch
 * @param kind what the watch looks for
 * @param name what its owner calls it; empty when it was given no name
 * @param owner whom it tells
 * @param alerts how many alerts it raised
 * @param unread how many of these the reader has not marked as read
 */
public record WatchCount(
    String watch, WatchKind kind, String name, WatchOwner owner, long alerts, long unread) {

  /** Checks that nothing is missing. */
  public WatchCount {
    requireNonNull(watch);
    requireNonNull(kind);
    requireNonNull(name);
    requireNonNull(owner);
  }
}

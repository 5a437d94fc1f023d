package org.leadline.alert;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.store.Watch;

/**
 * A watch as its owner sees it.
 *
 * @param watch the watch
 * @param ask what it looks for; null for one that Leadline itself keeps
 * @param alerts how many alerts of it the reader sees
 * @param unread how many of these were not marked as read
 */
public record ShownWatch(Watch watch, @Nullable WatchAsk ask, long alerts, long unread) {

  /** Checks that the watch is given. */
  public ShownWatch {
    requireNonNull(watch);
  }
}

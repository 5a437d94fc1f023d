package org.leadline.api;

import org.jspecify.annotations.Nullable;
import org.leadline.link.walk.Stopped;

/**
 * Why an answer is partial.
 *
 * @param cause {@code time reports hops}
 * @param why a sentence: what happened, and how to get the rest
 */
record Partial(String cause, String why) {

  /** Null when the answer is complete. */
  static @Nullable Partial of(@Nullable Stopped stopped) {
    return stopped == null ? null : new Partial(stopped.code(), stopped.why());
  }
}

package org.leadline.link.walk;

import java.time.Duration;

/**
 * How long a caller waits. Asked between two pieces of work: links that are being found are found.
 *
 * @param end the value of {@link System#nanoTime} at which it is over
 */
record Budget(long end) {

  static Budget of(Duration patience) {
    return new Budget(System.nanoTime() + patience.toNanos());
  }

  boolean isSpent() {
    return System.nanoTime() - end >= 0;
  }
}

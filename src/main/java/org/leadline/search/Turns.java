package org.leadline.search;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Bounds how many searches run at the same time: searching is work for processor cores, of which
 * there are few, while requests come on any number of threads. Safe for many threads.
 */
final class Turns {

  private final Semaphore free;
  private final Duration wait;

  Turns(int atOnce, Duration wait) {
    this.free = new Semaphore(atOnce, true);
    this.wait = wait;
  }

  /**
   * Does the work when its turn comes.
   *
   * @throws Busy when it does not come in time
   */
  <T> T take(Supplier<T> work) {
    acquire();
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private void acquire() {
    try {
      if (!free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
  }
}

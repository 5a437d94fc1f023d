package org.leadline.search.sweep;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.leadline.search.Busy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sweeps wait here and run one at a time: each keeps a processor core busy, and searches come
 * first. Safe for many threads.
 */
final class SweepQueue implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SweepQueue.class);

  private static final int MOST_WAITING = 100;
  private static final long SECONDS_TO_END = 10;

  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          work -> {
            Thread thread = new Thread(work, "sweep");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean closed;

  SweepQueue() {
    worker.allowCoreThreadTimeOut(true);
  }

  /** That the program ends while a sweep runs. */
  static final class Closing extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Does the work when its turn comes.
   *
   * @throws Busy when too many wait
   */
  void add(Runnable work) {
    try {
      worker.execute(() -> run(work));
    } catch (RejectedExecutionException full) {
      throw new Busy();
    }
  }

  private static void run(Runnable work) {
    try {
      work.run();
    } catch (Closing closing) {
      LOG.info("a sweep was interrupted by the end of the program; it can be run again");
    } catch (RuntimeException failed) {
      // Its kind only: a message may hold what was asked.
      LOG.warn("a sweep failed: {}", failed.getClass().getName());
    }
  }

  /**
   * Lets a sweep go on.
   *
   * @throws Closing when the program ends
   */
  void checkOpen() {
    if (closed) {
      throw new Closing();
    }
  }

  @Override
  public void close() {
    closed = true;
    worker.getQueue().clear();
    worker.shutdown();
    try {
      if (!worker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
        LOG.warn("a sweep did not end in time");
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}

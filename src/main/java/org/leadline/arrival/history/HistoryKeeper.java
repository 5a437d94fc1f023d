package org.leadline.arrival.history;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps {@link LinkedHistory} up beside a server's other work, a few seconds behind what searches
 * see; every hour it looks at everything, for values that others came to hold and for what analysts
 * decided. It rests ten times as long as it worked, within a long look too, so that it never takes
 * more than a tenth of a core. One thread of its own.
 */
public final class HistoryKeeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HistoryKeeper.class);
  private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
  private static final Duration WHOLE_EVERY = Duration.ofHours(1);
  private static final int REST = 10;

  /** Work shorter than this is not rested for by itself. */
  private static final Duration SLICE = Duration.ofMillis(20);

  private final LinkedHistory history;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread;
  private long wholeAt = System.nanoTime();
  private long began = System.nanoTime();

  private HistoryKeeper(LinkedHistory history) {
    this.history = history;
    this.thread = Thread.ofPlatform().name("linked-history").unstarted(this::run);
  }

  /** Starts to keep it up. */
  public static HistoryKeeper start(LinkedHistory history) {
    HistoryKeeper keeper = new HistoryKeeper(history);
    keeper.thread.start();
    return keeper;
  }

  private void run() {
    try {
      while (!stop.await(SHORTEST_REST.toMillis(), TimeUnit.MILLISECONDS)) {
        began = System.nanoTime();
        bringUp();
        boolean unused = restedAndStopped();
      }
    } catch (InterruptedException e) {
      // Nobody interrupts this thread: it may be inside the index.
      throw new IllegalStateException(e);
    }
  }

  /** Rests as long as the work since the last rest asks for; whether it is to end. */
  private boolean restedAndStopped() {
    long worked = System.nanoTime() - began;
    if (worked < SLICE.toNanos()) {
      return stop.getCount() == 0;
    }
    boolean stopped =
        Uninterruptibles.awaitUninterruptibly(stop, worked * REST, TimeUnit.NANOSECONDS);
    began = System.nanoTime();
    return stopped;
  }

  /** A failure (a full disk, a locked store) may pass: the next look does the same. */
  private void bringUp() {
    try {
      if (System.nanoTime() - wholeAt > WHOLE_EVERY.toNanos()) {
        wholeAt = System.nanoTime();
        history.lookAtAll();
      }
      long scored = history.bringUp(this::restedAndStopped);
      if (scored > 0) {
        LOG.info("{} reports have other scores by what is linked to them", scored);
      }
    } catch (RuntimeException e) {
      LOG.error("Linked reports could not be looked at; trying again: {}", e.getClass().getName());
    }
  }

  /** Stops after the reports at hand and waits for the thread to end; never interrupts it. */
  @Override
  public void close() {
    stop.countDown();
    Uninterruptibles.joinUninterruptibly(thread);
  }
}

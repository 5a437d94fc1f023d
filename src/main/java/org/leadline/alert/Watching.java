package org.leadline.alert;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what arrives against the watches, beside a server, as soon as searches see it. One thread of
 * its own.
 */
public final class Watching implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

  /** Alerts are told within two seconds of arrival; searches see it within one. */
  private static final Duration PAUSE = Duration.ofMillis(200);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final WatchRun run;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread;
  private Duration pause = PAUSE;

  private Watching(WatchRun run) {
    this.run = run;
    this.thread = Thread.ofPlatform().name("watching").unstarted(this::work);
  }

  /** Starts to watch. */
  public static Watching start(WatchRun run) {
    Watching watching = new Watching(run);
    watching.thread.start();
    return watching;
  }

  private void work() {
    while (!Uninterruptibles.awaitUninterruptibly(stop, pause)) {
      try {
        run.run();
        pause = PAUSE;
      } catch (RuntimeException e) {
        tell(e);
      }
    }
  }

  /** A failure (a full disk, a locked store) may pass: the next look finds the same. */
  private void tell(RuntimeException failure) {
    if (pause.equals(PAUSE)) {
      LOG.error("Watches could not be run and are tried again: {}", failure.getClass().getName());
    }
    Duration longer = pause.multipliedBy(2);
    pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }

  /** Stops and waits for the thread to end; never interrupts it. */
  @Override
  public void close() {
    stop.countDown();
    Uninterruptibles.joinUninterruptibly(thread);
  }
}

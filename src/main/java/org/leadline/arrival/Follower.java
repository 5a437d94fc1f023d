package org.leadline.arrival;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings into the index what other processes commit to the store, at the latest after the follow
 * interval (at most half a second). One thread of its own.
 */
public final class Follower implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

  private final Projection projection;
  private final ArrivalSettings settings;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread;

  private Follower(Projection projection, ArrivalSettings settings) {
    this.projection = projection;
    this.settings = settings;
    this.thread = Thread.ofPlatform().name("follower").unstarted(this::run);
  }

  /** Starts to follow. */
  public static Follower start(Projection projection, ArrivalSettings settings) {
    Follower follower = new Follower(projection, settings);
    follower.thread.start();
    return follower;
  }

  private void run() {
    try {
      while (!stop.await(settings.followInterval().toMillis(), TimeUnit.MILLISECONDS)) {
        follow();
      }
    } catch (InterruptedException e) {
      // Nobody interrupts this thread: it may be inside the index.
      throw new IllegalStateException(e);
    }
  }

  /** A failure (a full disk, a locked store) may pass: the next look replays the same changes. */
  private void follow() {
    try {
      projection.follow();
    } catch (RuntimeException e) {
      LOG.error("The index could not follow the store; trying again", e);
    }
  }

  /** Stops and waits for the thread to end; never interrupts it. */
  @Override
  public void close() {
    stop.countDown();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.leadline.arrival;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Brings into the index what other processes commit to the store, at the latest after the follow
 * interval (at most half a second). One thread of its own.
 */
public final class Follower implements AutoCloseable {

  /** While the index cannot be written it is tried this seldom. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Projection projection;
  private final ArrivalSettings settings;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread;

  private Duration pause;

  private Follower(Projection projection, ArrivalSettings settings) {
    this.projection = projection;
    this.settings = settings;
    this.pause = settings.followInterval();
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
      while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
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
      pause = settings.followInterval();
    } catch (RuntimeException e) {
      // The projection tells of it.
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
  }

  /** Stops and waits for the thread to end; never interrupts it. */
  @Override
  public void close() {
    stop.countDown();
    Uninterruptibles.joinUninterruptibly(thread);
  }
}

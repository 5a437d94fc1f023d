package org.leadline.arrival;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings ranking profiles into force beside a server's other work, whichever process they were
 * ordered in: it looks twice a second. One thread of its own.
 */
public final class ProfileKeeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProfileKeeper.class);
  private static final long LOOK_MILLIS = Duration.ofMillis(500).toMillis();

  private final ProfileChanges changes;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread;

  private ProfileKeeper(ProfileChanges changes) {
    this.changes = changes;
    this.thread = Thread.ofPlatform().name("profiles").unstarted(this::run);
  }

  /** Starts to look. */
  public static ProfileKeeper start(ProfileChanges changes) {
    ProfileKeeper keeper = new ProfileKeeper(changes);
    keeper.thread.start();
    return keeper;
  }

  private void run() {
    while (!Uninterruptibles.awaitUninterruptibly(stop, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      bringUp();
    }
  }

  /** A failure (a full disk, a locked store) may pass: the next look goes on. */
  private void bringUp() {
    try {
      long done = changes.bringUp(() -> stop.getCount() == 0);
      if (done > 0) {
        LOG.info("{} reports are projected again under another ranking profile", done);
      }
    } catch (RuntimeException e) {
      LOG.error(
          "A ranking profile could not be brought into force; trying again: {}",
          e.getClass().getName());
    }
  }

  /** Stops after the page at hand and waits for the thread to end. */
  @Override
  public void close() {
    stop.countDown();
    Uninterruptibles.joinUninterruptibly(thread);
  }
}

package org.leadline.arrival;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Labels reports anew beside a running server, on a thread of its own: at once when this process
 * changed a list, and a little later when another process did and then left the work undone.
 */
final class Labelling implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Labelling.class);

  /** Another process that labels gets further than a page in this time. */
  private static final Duration LOOK = Duration.ofSeconds(10);

  private final ListImports imports;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopped;
  private OptionalLong seen = OptionalLong.empty();

  private Labelling(ListImports imports) {
    this.imports = imports;
    this.thread = Thread.ofPlatform().name("labelling").unstarted(this::run);
  }

  /** Starts, and goes on with what was left undone before. */
  static Labelling start(ListImports imports) {
    Labelling labelling = new Labelling(imports);
    labelling.wake();
    labelling.thread.start();
    return labelling;
  }

  /** A list has changed: the reports are looked at from now on. */
  void wake() {
    woken.release();
  }

  private void run() {
    try {
      while (!stopped) {
        boolean told = woken.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        woken.drainPermits();
        look(told);
      }
    } catch (InterruptedException e) {
      // Nobody interrupts this thread: it may be inside the index.
      throw new IllegalStateException(e);
    }
  }

  /** A failure (a full disk, a locked store) may pass: what is left is tried at the next look. */
  private void look(boolean told) {
    try {
      OptionalLong position = imports.position();
      boolean abandoned = position.isPresent() && position.equals(seen);
      seen = position;
      if (told || abandoned) {
        long changed = imports.resume(() -> stopped);
        if (changed > 0) {
          LOG.info("{} reports have other labels than before", changed);
        }
        seen = imports.position();
      }
    } catch (RuntimeException e) {
      LOG.error("Reports could not be labelled; trying again: {}", e.getClass().getName());
    }
  }

  /** Stops after the page at hand and waits for the thread to end; never interrupts it. */
  @Override
  public void close() {
    stopped = true;
    wake();
    Uninterruptibles.joinUninterruptibly(thread);
  }
}

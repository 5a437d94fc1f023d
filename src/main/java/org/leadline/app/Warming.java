package org.leadline.app;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.UncheckedIOException;
import org.leadline.index.ReportIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warms the index of a server that has just started, beside its first answers. One thread of its
 * own, which ends by itself.
 */
final class Warming implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Warming.class);

  private final Thread thread;

  private Warming(ReportIndex index) {
    this.thread = Thread.ofPlatform().name("warming").unstarted(() -> warm(index));
  }

  static Warming start(ReportIndex index) {
    Warming warming = new Warming(index);
    warming.thread.start();
    return warming;
  }

  /** What fails here fails again, and is told, where somebody asks for it. */
  private static void warm(ReportIndex index) {
    long start = System.nanoTime();
    try {
      index.warm();
      LOG.info("The index is warm after {} ms", (System.nanoTime() - start) / 1_000_000);
    } catch (UncheckedIOException e) {
      LOG.warn("The index could not be warmed", e);
    }
  }

  /** Waits for the thread to end: it reads from the index, which is closed after this. */
  @Override
  public void close() {
    Uninterruptibles.joinUninterruptibly(thread);
  }
}

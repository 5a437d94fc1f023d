package org.leadline.app;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.leadline.access.Visibility;
import org.leadline.index.ReportIndex;
import org.leadline.link.ClusterService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warms the index of a server that has just started, beside its first answers; a while later it has
 * the clusters of all reports made, on half of the cores, so that whoever asks finds the other half
 * free. One thread of its own, which ends by itself.
 */
final class Warming implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Warming.class);

  /**
   * Whoever starts a server asks for reports first. Clusters that are asked for sooner are made
   * then, on all cores.
   */
  private static final Duration BEFORE_CLUSTERS = Duration.ofMinutes(5);

  private final ReportIndex index;
  private final ClusterService clusters;
  private final Visibility everybody;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  private Warming(ReportIndex index, ClusterService clusters, Visibility everybody) {
    this.index = index;
    this.clusters = clusters;
    this.everybody = everybody;
    this.thread = Thread.ofPlatform().name("warming").unstarted(this::run);
  }

  /**
   * Starts to warm.
   *
   * @param everybody what those see who see all reports
   */
  static Warming start(ReportIndex index, ClusterService clusters, Visibility everybody) {
    Warming warming = new Warming(index, clusters, everybody);
    warming.thread.start();
    return warming;
  }

  /** What fails here fails again, and is told, where somebody asks for it. */
  private void run() {
    long start = System.nanoTime();
    try {
      index.warm();
      LOG.info("The index is warm after {} ms", (System.nanoTime() - start) / 1_000_000);
      if (!Uninterruptibles.awaitUninterruptibly(closing, BEFORE_CLUSTERS)) {
        prepareClusters();
      }
    } catch (UncheckedIOException e) {
      LOG.warn("The index could not be warmed", e);
    }
  }

  /** What streams in parallel does so on the threads of the pool that it runs in. */
  private void prepareClusters() {
    try (ForkJoinPool half =
        new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() / 2))) {
      half.submit(() -> clusters.prepare(everybody)).join();
    }
  }

  /** Waits for the thread to end: it reads from the index, which is closed after this. */
  @Override
  public void close() {
    closing.countDown();
    clusters.stop();
    Uninterruptibles.joinUninterruptibly(thread);
  }
}

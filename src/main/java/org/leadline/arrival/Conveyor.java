package org.leadline.arrival;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Moves items from one thread through several workers to one thread that takes them batch by batch.
 * What is under way is bounded by weight, so memory is too, whatever the source does. Order is not
 * kept. A failure anywhere stops all of it and is thrown to the caller; no thread is interrupted,
 * for it may be inside the index.
 */
final class Conveyor<I, O> {

  /** Bytes under way at the most; the objects that they are parsed into take several times that. */
  private static final int BUDGET_BYTES = 16 << 20;

  private static final int BUDGET_KILOBYTES = BUDGET_BYTES >> 10;

  /**
   * Items that are handed over together: handing over one by one would cost more than some work.
   */
  private static final int PACK_ITEMS = 32;

  private static final int PACK_KILOBYTES = 256;
  private static final long WAIT_MILLIS = 100;

  private final ExecutorService workers;
  private final int batchItems;
  private final Function<I, O> work;
  private final Consumer<List<O>> sink;
  private final Semaphore budget = new Semaphore(BUDGET_KILOBYTES, true);
  private final BlockingQueue<Pack<O>> done = new LinkedBlockingQueue<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private List<I> waiting = new ArrayList<>(PACK_ITEMS);
  private int waitingKilobytes;

  Conveyor(int workers, int batchItems, Function<I, O> work, Consumer<List<O>> sink) {
    this.workers =
        Executors.newFixedThreadPool(workers, Thread.ofPlatform().name("reader-", 1).factory());
    this.batchItems = batchItems;
    this.work = work;
    this.sink = sink;
  }

  /** Puts an item on the belt; waits while too much is under way. */
  @FunctionalInterface
  interface Belt<I> {
    void accept(I item, long bytes);
  }

  /** Some items that move together. */
  private record Pack<T>(List<T> items, int kilobytes, boolean last) {}

  /** Runs until the source has ended and the sink has taken everything. */
  void run(Consumer<Belt<I>> source) {
    Thread taker = Thread.ofPlatform().name("committer").start(this::takeAll);
    try {
      source.accept(this::put);
      handOver();
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    } finally {
      end(taker);
    }
    rethrow();
  }

  private void put(I item, long bytes) {
    waiting.add(item);
    waitingKilobytes += (int) Math.min(BUDGET_KILOBYTES, 1 + (bytes >> 10));
    if (waiting.size() >= PACK_ITEMS || waitingKilobytes >= PACK_KILOBYTES) {
      handOver();
    }
  }

  private void handOver() {
    List<I> items = waiting;
    int kilobytes = Math.min(BUDGET_KILOBYTES, waitingKilobytes);
    waiting = new ArrayList<>(PACK_ITEMS);
    waitingKilobytes = 0;
    while (!acquire(kilobytes)) {
      rethrow();
    }
    rethrow();
    workers.execute(() -> work(items, kilobytes));
  }

  private boolean acquire(int kilobytes) {
    try {
      return budget.tryAcquire(kilobytes, WAIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while taking in", e);
    }
  }

  private void work(List<I> items, int kilobytes) {
    try {
      List<O> results = new ArrayList<>(items.size());
      if (failure.get() == null) {
        items.forEach(item -> results.add(work.apply(item)));
      }
      done.add(new Pack<>(results, kilobytes, false));
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  private void takeAll() {
    try {
      Batch batch = new Batch();
      boolean last = false;
      while (!last) {
        Pack<O> pack = done.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        if (pack == null) {
          batch.flush();
        } else {
          last = pack.last;
          batch.add(pack);
        }
      }
      batch.flush();
    } catch (InterruptedException e) {
      failure.compareAndSet(null, e);
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  /** Lets the workers end, then the taker; called also after a failure. */
  private void end(Thread taker) {
    workers.close();
    done.add(new Pack<>(List.of(), 0, true));
    Uninterruptibles.joinUninterruptibly(taker);
  }

  private void rethrow() {
    Throwable thrown = failure.get();
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown != null) {
      throw new IllegalStateException(thrown);
    }
  }

  /** What the sink gets next; on its thread only. */
  private final class Batch {
    private final List<O> items = new ArrayList<>();
    private int kilobytes;

    void add(Pack<O> pack) {
      items.addAll(pack.items);
      kilobytes += pack.kilobytes;
      if (items.size() >= batchItems || kilobytes >= BUDGET_KILOBYTES / 3) {
        flush();
      }
    }

    void flush() {
      if (!items.isEmpty() && failure.get() == null) {
        sink.accept(List.copyOf(items));
      }
      items.clear();
      budget.release(kilobytes);
      kilobytes = 0;
    }
  }
}

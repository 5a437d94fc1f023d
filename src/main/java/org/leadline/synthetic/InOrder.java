package org.leadline.synthetic;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does numbered pieces of work on all cores and takes the results in order, a few in flight at a
 * time.
 */
final class InOrder {

  private InOrder() {}

  /** Makes one piece. */
  @FunctionalInterface
  interface Work<T> {
    T piece(long number) throws IOException;
  }

  /** Takes one finished piece. */
  @FunctionalInterface
  interface Taker<T> {
    void take(T piece) throws IOException;
  }

  static <T> void run(long pieces, Work<T> work, Taker<T> taker) throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
      Deque<Future<T>> flying = new ArrayDeque<>();
      for (long number = 0; number < pieces; number++) {
        long piece = number;
        Callable<T> task = () -> work.piece(piece);
        flying.add(workers.submit(task));
        if (flying.size() > cores) {
          taker.take(finished(flying.remove()));
        }
      }
      while (!flying.isEmpty()) {
        taker.take(finished(flying.remove()));
      }
    }
  }

  private static <T> T finished(Future<T> piece) throws IOException {
    try {
      return piece.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException("a part of the corpus could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a part of the corpus was made", e);
    }
  }
}

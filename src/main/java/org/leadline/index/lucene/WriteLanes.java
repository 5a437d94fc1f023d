package org.leadline.index.lucene;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Threads that work side by side, each through its own tasks in their order. A few rounds of tasks
 * may be under way at once, so that a lane that is busy writing a segment does not hold up the
 * others. After a failure nothing more is taken: what came after it could have been lost. Used by
 * one thread at a time.
 */
final class WriteLanes implements AutoCloseable {

  /** Rounds under way at the most: as many as one lane needs to write a segment. */
  private static final int ROUNDS = 4;

  private final List<ExecutorService> lanes = new ArrayList<>();
  private final Deque<List<Future<Boolean>>> rounds = new ArrayDeque<>();
  private @Nullable RuntimeException failure;

  WriteLanes(int count) {
    for (int i = 0; i < count; i++) {
      lanes.add(
          Executors.newSingleThreadExecutor(
              Thread.ofPlatform().name("index-writer-" + i).daemon().factory()));
    }
  }

  int count() {
    return lanes.size();
  }

  /** Whether a task is known to have failed. */
  boolean failed() {
    return failure != null;
  }

  /**
   * Hands over a task for each lane; waits only while too many are under way.
   *
   * @throws RuntimeException what an earlier task failed with
   */
  void submit(List<Callable<Boolean>> tasks) {
    List<Future<Boolean>> round = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      round.add(lanes.get(i).submit(tasks.get(i)));
    }
    rounds.add(round);
    settle(ROUNDS);
  }

  /**
   * Waits until everything is done.
   *
   * @throws RuntimeException what an earlier task failed with
   */
  void settle() {
    settle(0);
  }

  private void settle(int leave) {
    while (rounds.size() > leave) {
      rounds.remove().forEach(this::join);
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Waits without ever interrupting: a thread inside Lucene must not be. */
  private void join(Future<Boolean> task) {
    try {
      Uninterruptibles.getUninterruptibly(task);
    } catch (ExecutionException e) {
      failure = failure != null ? failure : asUnchecked(e.getCause());
    }
  }

  private static RuntimeException asUnchecked(@Nullable Throwable cause) {
    return switch (cause) {
      case RuntimeException unchecked -> unchecked;
      case IOException broken -> new UncheckedIOException(broken);
      case null, default -> new IllegalStateException("the index could not be written", cause);
    };
  }

  @Override
  public void close() {
    lanes.forEach(ExecutorService::shutdown);
    try {
      for (ExecutorService lane : lanes) {
        lane.awaitTermination(1, TimeUnit.MINUTES);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

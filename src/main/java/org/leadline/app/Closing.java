package org.leadline.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Things that were opened, closed in reverse order; when one fails to close, the rest is closed all
 * the same.
 */
final class Closing implements AutoCloseable {

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T thing) {
    opened.push(thing);
    return thing;
  }

  @Override
  public void close() {
    RuntimeException failure = closeAll(null);
    if (failure != null) {
      throw failure;
    }
  }

  /** Closes everything because of a failure, which keeps what else fails as suppressed. */
  void closeAfter(RuntimeException failure) {
    closeAll(failure);
  }

  private @Nullable RuntimeException closeAll(@Nullable RuntimeException first) {
    RuntimeException failure = first;
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        failure = joined(failure, e);
      }
    }
    return failure;
  }

  private static RuntimeException joined(@Nullable RuntimeException first, Exception next) {
    if (first == null) {
      return next instanceof RuntimeException unchecked
          ? unchecked
          : new IllegalStateException("something could not be closed", next);
    }
    first.addSuppressed(next);
    return first;
  }
}

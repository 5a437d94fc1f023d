package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A view that was acquired: it is read from until it is given back. Safe for many threads. */
final class HeldView implements AutoCloseable {

  private final View view;
  private final AtomicBoolean closed = new AtomicBoolean();

  HeldView(View view) {
    this.view = view;
  }

  /** A read that may fail on the disk. */
  interface Reading<T> {
    T read() throws IOException;
  }

  /** A read that hands on what it finds. */
  interface Telling {
    void tell() throws IOException;
  }

  <T> T read(Reading<T> reading) {
    if (closed.get()) {
      throw new IllegalStateException("this snapshot is closed");
    }
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void tell(Telling telling) {
    read(() -> {
      telling.tell();
      return true;
    });
  }

  /** Gives the view back; more than one call does no harm. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      view.release();
    }
  }
}

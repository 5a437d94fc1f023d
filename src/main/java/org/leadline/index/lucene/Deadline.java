package org.leadline.index.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/** When a search gives up and answers with what it has. Threads are never interrupted. */
final class Deadline implements QueryTimeout {

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  static Deadline in(Duration limit) {
    return new Deadline(System.nanoTime() + limit.toNanos());
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - end >= 0;
  }
}

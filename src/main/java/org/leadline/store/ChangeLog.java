package org.leadline.store;

import java.util.List;

/**
 * The changes in commit order, for the parts that keep projections true; never answers a caller.
 * Safe for many threads.
 */
public final class ChangeLog {

  ChangeLog() {}

  /** The sequence of the last change; 0 when there is none. */
  public long latest() {
    throw new UnsupportedOperationException();
  }

  /**
   * The changes after a sequence, in order.
   *
   * @param limit how many at the most; ask again from the last one for the rest
   */
  public List<Change> since(long sequence, int limit) {
    throw new UnsupportedOperationException();
  }
}

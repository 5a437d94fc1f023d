package org.leadline.arrival;

import org.leadline.index.ReportIndex;
import org.leadline.store.Store;

/**
 * Writes the store's changes into the index, in the order of their sequence and without gaps, so
 * that the sequence that an index commit carries is exact. Only the owner of the index makes one.
 * Safe for many threads; one writes at a time.
 */
public final class Projection implements AutoCloseable {

  /** Projects this store into this index. */
  public Projection(Store store, ReportIndex index, ArrivalSettings settings) {
    throw new UnsupportedOperationException();
  }

  /**
   * Replays every change that the index lacks, makes it visible and, when {@code commit}, durable.
   *
   * @return how many changes were replayed
   */
  public long catchUp(boolean commit) {
    throw new UnsupportedOperationException();
  }

  /** The sequence up to which searches see the store. */
  public long visibleSequence() {
    throw new UnsupportedOperationException();
  }

  /** Makes everything durable; does not close the index. */
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}

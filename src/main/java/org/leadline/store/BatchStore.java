package org.leadline.store;

import java.util.List;
import java.util.Optional;
import org.leadline.access.Visibility;

/**
 * Reads the runs of taking in. A run that was given a unit is seen by those who see the unit, any
 * other by those who see what no unit was given for. Safe for many threads.
 */
public final class BatchStore {

  BatchStore() {}

  /**
   * A page, the latest first.
   *
   * @param before only those with a smaller number; {@link Long#MAX_VALUE} for the first page
   * @param limit how many at the most
   */
  public List<Batch> page(long before, int limit, Visibility visibility) {
    throw new UnsupportedOperationException();
  }

  /** How many are seen. */
  public long count(Visibility visibility) {
    throw new UnsupportedOperationException();
  }

  /** One of them. */
  public Optional<Batch> find(long id, Visibility visibility) {
    throw new UnsupportedOperationException();
  }
}

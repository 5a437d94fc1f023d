package org.leadline.store;

import java.util.List;
import java.util.Optional;
import org.leadline.access.Visibility;

/**
 * A list whose rows have numbers that only grow: read page by page from the newest on, and seen by
 * units. Safe for many threads.
 *
 * @param <T> a row
 */
public interface NumberedList<T> {

  /**
   * A page, the latest first.
   *
   * @param before only those with a smaller number; {@link Long#MAX_VALUE} for the first page
   * @param limit how many at the most; {@link #count} tells how many there are
   */
  List<T> page(long before, int limit, Visibility visibility);

  /** How many are seen. */
  long count(Visibility visibility);

  /** One of them; empty when there is none with this number or it is not seen. */
  Optional<T> find(long number, Visibility visibility);
}

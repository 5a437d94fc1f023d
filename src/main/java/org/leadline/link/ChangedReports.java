package org.leadline.link;

import java.util.List;
import org.leadline.store.Change;

/** Tells which reports changed, in the order of commits. Safe for many threads. */
public interface ChangedReports {

  /**
   * The changes after a sequence, in order.
   *
   * @param limit how many at the most; ask again from the last one for the rest
   */
  List<Change> since(long sequence, int limit);
}

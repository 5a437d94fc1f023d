package org.leadline.link.walk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole walk, before any page is cut.
 *
 * @param reached what was reached, in the order of {@link Reached#NEAREST}
 * @param hops what each hop adds
 * @param stopped why it ended before its end; null when it is complete
 */
record Walked(List<Reached> reached, List<HopTotals> hops, @Nullable Stopped stopped) {

  Walked {
    reached = List.copyOf(reached);
    hops = List.copyOf(hops);
  }

  /** The place of the first report behind a place in the order. */
  int behind(Reached last) {
    int low = 0;
    int high = reached.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Reached.NEAREST.compare(reached.get(middle), last) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

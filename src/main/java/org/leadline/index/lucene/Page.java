package org.leadline.index.lucene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The best reports after a cursor, gathered in any order. */
final class Page {

  private final int limit;
  private final @Nullable Ranked after;
  private final PriorityQueue<Ranked> kept = new PriorityQueue<>(Collections.reverseOrder());

  Page(int limit, @Nullable Ranked after) {
    this.limit = limit;
    this.after = after;
  }

  int limit() {
    return limit;
  }

  @Nullable Ranked after() {
    return after;
  }

  void offer(Ranked ranked) {
    if (after != null && ranked.compareTo(after) <= 0) {
      return;
    }
    if (kept.size() < limit) {
      kept.add(ranked);
    } else {
      Ranked worst = kept.peek();
      if (worst != null && ranked.compareTo(worst) < 0) {
        kept.poll();
        kept.add(ranked);
      }
    }
  }

  /** What a score must at least be to have a place; below every score while places are free. */
  double threshold() {
    Ranked worst = kept.peek();
    return worst == null || kept.size() < limit ? Double.NEGATIVE_INFINITY : worst.score();
  }

  /** The page, best first. */
  List<Ranked> sorted() {
    List<Ranked> sorted = new ArrayList<>(kept);
    Collections.sort(sorted);
    return sorted;
  }
}

package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Hit;
import org.leadline.index.HitPage;
import org.leadline.index.IndexSnapshot;

/**
 * Every report that matches a search, page by page and in its order, from one state of the index.
 * For one thread.
 */
public final class MatchingPages {

  private final IndexSnapshot snapshot;
  private final Function<@Nullable String, HitPage> pageAt;
  private final LongConsumer counted;
  private boolean told;
  private long total;
  private boolean partial;

  /**
   * @param counted is told the total once, before the first page is
   */
  MatchingPages(
      IndexSnapshot snapshot, Function<@Nullable String, HitPage> pageAt, LongConsumer counted) {
    this.snapshot = requireNonNull(snapshot);
    this.pageAt = requireNonNull(pageAt);
    this.counted = requireNonNull(counted);
  }

  /** The state of the index that they are read from; open for as long as they are read. */
  public IndexSnapshot snapshot() {
    return snapshot;
  }

  /**
   * Tells every page.
   *
   * @param each takes a page and says whether to go on
   */
  public void each(Predicate<List<Hit>> each) {
    @Nullable String cursor = null;
    do {
      HitPage page = pageAt.apply(cursor);
      total = page.total();
      if (!told) {
        told = true;
        counted.accept(total);
      }
      partial |= page.partial();
      cursor = each.test(page.hits()) ? page.next() : null;
    } while (cursor != null);
  }

  /** How many reports match in all; known once a page was told. */
  public long total() {
    return total;
  }

  /** Whether a time limit ended the search early, so that there may be more. */
  public boolean partial() {
    return partial;
  }
}

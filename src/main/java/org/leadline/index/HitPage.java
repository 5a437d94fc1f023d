package org.leadline.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits.
 *
 * @param total how many reports match in all; exact unless {@code partial}
 * @param partial whether a time limit ended the search early, so that total and hits are a lower
 *     bound
 * @param hits in the order that was asked for
 * @param next the cursor of the following page; null when this page is the last
 */
public record HitPage(long total, boolean partial, List<Hit> hits, @Nullable String next) {

  /** Copies the hits. */
  public HitPage {
    hits = List.copyOf(hits);
  }
}

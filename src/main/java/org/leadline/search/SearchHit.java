package org.leadline.search;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.index.Hit;
import org.leadline.index.ScoreExplanation;

/**
 * A hit of a search.
 *
 * @param hit the report, its scores and its card
 * @param explanation how {@link Hit#score} comes about; null unless asked for, and in orders that
 *     have no text score
 * @param near the nearest of its pictures, where the query asks for near ones; null otherwise
 */
public record SearchHit(
    Hit hit, @Nullable ScoreExplanation explanation, @Nullable NearPicture near) {

  /** Checks that the hit is given. */
  public SearchHit {
    requireNonNull(hit);
  }
}

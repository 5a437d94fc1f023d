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
 * @param bundle what the hit stands for when folding was asked for; null when it stands for itself
 */
public record SearchHit(
    Hit hit,
    @Nullable ScoreExplanation explanation,
    @Nullable NearPicture near,
    @Nullable Bundle bundle) {

  /** Checks that the hit is given. */
  public SearchHit {
    requireNonNull(hit);
  }
}

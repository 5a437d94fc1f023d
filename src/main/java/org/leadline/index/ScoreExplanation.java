package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How a number comes about: a tree whose root is the score that a hit shows.
 *
 * @param value the number
 * @param description what it is, without corpus counts for callers who do not see the whole corpus
 * @param details what it was computed from
 */
public record ScoreExplanation(double value, String description, List<ScoreExplanation> details) {

  /** Copies the details. */
  public ScoreExplanation {
    requireNonNull(description);
    details = List.copyOf(details);
  }
}

package org.leadline.index;

import static java.util.Objects.requireNonNull;

import org.leadline.identity.Likeness;

/**
 * A name that reports hold, like one that was asked for.
 *
 * @param term its match key's term: of a display name, or of a user name
 * @param likeness in what way it is like
 * @param reports how many of the reports that the caller sees hold it
 */
public record LikeKey(String term, Likeness likeness, long reports) {

  /** Checks that nothing is missing. */
  public LikeKey {
    requireNonNull(term);
    requireNonNull(likeness);
  }

  /** The same name, with the reports of another part of the index. */
  public LikeKey and(LikeKey other) {
    return new LikeKey(term, likeness, reports + other.reports);
  }

  /** Tells the way only: the term is report content. */
  @Override
  public String toString() {
    return "LikeKey[" + likeness + "]";
  }
}

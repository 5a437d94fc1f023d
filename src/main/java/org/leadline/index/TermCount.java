package org.leadline.index;

/**
 * A match-key term and how many reports hold it.
 *
 * @param term {@code prefix:value}
 * @param reports how many of the reports that the caller sees hold it
 */
public record TermCount(String term, long reports) {

  /** Prints the count only: the term is report content. */
  @Override
  public String toString() {
    return "TermCount[" + reports + "]";
  }
}

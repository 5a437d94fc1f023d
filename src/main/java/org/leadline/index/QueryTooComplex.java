package org.leadline.index;

/**
 * Thrown for a pattern that would take too much work to look up: too many wildcards in one word.
 */
public final class QueryTooComplex extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the sentence that the caller is shown; the pattern stays out of it. */
  public QueryTooComplex() {
    super("a word of this query has too many wildcards to be looked up");
  }
}

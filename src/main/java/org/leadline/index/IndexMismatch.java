package org.leadline.index;

/**
 * Thrown when an index was built with other fields, analysers or match keys than the ones in force.
 * Nothing was changed.
 */
public final class IndexMismatch extends RuntimeException {

  /** With the sentence that names the command which rebuilds. */
  public IndexMismatch() {
    super(
        "The index was built with other fields or another way of reading values;"
            + " rebuild it from the store with: leadline reindex");
  }
}

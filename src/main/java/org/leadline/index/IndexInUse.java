package org.leadline.index;

/** Thrown when another process owns the index for writing. Nothing was changed. */
public final class IndexInUse extends RuntimeException {

  /** With the sentence that the operator is shown. */
  public IndexInUse() {
    super("another process owns this index for writing");
  }
}

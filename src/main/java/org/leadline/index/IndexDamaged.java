package org.leadline.index;

/** Thrown when files of the index are damaged or missing: it must be rebuilt from the store. */
public final class IndexDamaged extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the sentence that says what to do, and what the engine said as the cause. */
  public IndexDamaged(Throwable cause) {
    super("the index is damaged; rebuild it with 'leadline reindex'", cause);
  }
}

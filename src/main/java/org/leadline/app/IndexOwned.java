package org.leadline.app;

/** Thrown when another process owns the index of a data directory. */
public final class IndexOwned extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  IndexOwned(String holder) {
    super("the index of this data directory is in use by " + holder + "; stop it first");
  }
}

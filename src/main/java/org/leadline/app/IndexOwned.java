package org.leadline.app;

/** Thrown when another process owns the index of a data directory. */
public final class IndexOwned extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  IndexOwned(String holder) {
    super(
        "The index of this data directory is in use by "
            + holder
            + ". Stop that process first, or name another directory with --data.");
  }
}

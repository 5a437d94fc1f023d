package org.leadline.arrival;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The right to write the index of a data directory: a lock file that one process holds, with its
 * process id, host and command inside. Ends with the process at the latest.
 */
public final class Ownership implements AutoCloseable {

  private Ownership() {}

  /**
   * Takes the ownership; empty when another has it.
   *
   * @param command what the owner is doing, for those who are refused
   */
  public static Optional<Ownership> acquire(Path dataDirectory, String command) {
    throw new UnsupportedOperationException();
  }

  /** Who owns it, in words, as the owner wrote it; empty when nobody does. */
  public static Optional<String> holder(Path dataDirectory) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}

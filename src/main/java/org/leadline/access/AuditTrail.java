package org.leadline.access;

/** Where everything that somebody does is written down. Safe for many threads. */
public interface AuditTrail {

  /**
   * Writes an entry and returns once it is durable. No record, no answer: a caller lets the
   * exception pass.
   *
   * @throws RuntimeException when the entry could not be made durable
   */
  void write(AuditEntry entry);

  /**
   * Begins to write an entry, so that the rest of an answer can be put together meanwhile. The
   * answer may leave only once {@link Pending#await} has returned.
   */
  default Pending begin(AuditEntry entry) {
    write(entry);
    return () -> {};
  }

  /** An entry that is being written. */
  @FunctionalInterface
  interface Pending {

    /**
     * Returns once the entry is durable; at once when it is already.
     *
     * @throws RuntimeException when it could not be made durable
     */
    void await();
  }
}

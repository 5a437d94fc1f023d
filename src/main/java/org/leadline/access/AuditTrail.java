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
}

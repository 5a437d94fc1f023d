package org.leadline.store;

import static java.util.Objects.requireNonNull;

import org.leadline.access.AuditEntry;

/**
 * One record of the audit trail.
 *
 * @param sequence its place in commit order, from 1, without gaps
 * @param entry what was done
 * @param hash SHA-256 over the hash before it and this record, 64 lower-case hexadecimal digits
 */
public record AuditRecord(long sequence, AuditEntry entry, String hash) {

  /** Checks that nothing is missing. */
  public AuditRecord {
    requireNonNull(entry);
    requireNonNull(hash);
  }
}

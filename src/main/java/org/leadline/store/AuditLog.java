package org.leadline.store;

import java.util.List;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;

/** The audit trail on disk. Safe for many threads and processes. */
public final class AuditLog implements AuditTrail {

  AuditLog() {}

  @Override
  public void write(AuditEntry entry) {
    throw new UnsupportedOperationException();
  }

  /**
   * A page, the latest first; for administrators.
   *
   * @param before only those with a smaller sequence; {@link Long#MAX_VALUE} for the first page
   * @param limit how many at the most
   */
  public List<AuditRecord> page(long before, int limit) {
    throw new UnsupportedOperationException();
  }

  /** How many records there are. */
  public long count() {
    throw new UnsupportedOperationException();
  }

  /** Computes the whole chain again and tells the first record that does not follow. */
  public AuditFinding verify() {
    throw new UnsupportedOperationException();
  }
}

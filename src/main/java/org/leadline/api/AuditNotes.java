package org.leadline.api;

import java.time.InstantSource;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;

/** Writes what callers did where no service stands behind the route. */
final class AuditNotes {

  private final AuditTrail audit;
  private final InstantSource clock;

  AuditNotes(AuditTrail audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** One thing was done, or one list of {@code count} rows was shown. */
  void write(Caller caller, String action, String subject, long count) {
    write(caller.name(), caller.purpose(), action, subject, count);
  }

  /** The same for somebody who is no caller yet. */
  void write(String who, String purpose, String action, String subject, long count) {
    audit.write(new AuditEntry(clock.instant(), who, purpose, action, subject, count));
  }
}

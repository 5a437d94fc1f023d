package org.leadline.link.walk;

import java.time.InstantSource;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;

/**
 * Writes down what was looked at.
 *
 * @param trail where
 * @param clock when
 */
record Notes(AuditTrail trail, InstantSource clock) {

  void write(String action, String subject, long count, Caller caller) {
    trail.write(
        new AuditEntry(clock.instant(), caller.name(), caller.purpose(), action, subject, count));
  }
}

package org.leadline.access;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One thing that somebody did, as written to the audit trail.
 *
 * @param when when it was done
 * @param who {@link Caller#name}
 * @param purpose {@link Caller#purpose}
 * @param action what was done: {@code search}, {@code report.view}, {@code links.view}, {@code
 *     ingest}, ...
 * @param subject on what: the query text, a report id, a key. The audit trail is the only place
 *     where query terms are kept
 * @param count how many results or items; -1 where counting makes no sense
 */
public record AuditEntry(
    Instant when, String who, String purpose, String action, String subject, long count) {

  /** Checks that nothing is missing. */
  public AuditEntry {
    requireNonNull(when);
    requireNonNull(who);
    requireNonNull(purpose);
    requireNonNull(action);
    requireNonNull(subject);
  }

  /** Leaves the subject out: it may hold query terms. */
  @Override
  public String toString() {
    return "AuditEntry[" + action + " by " + who + "]";
  }
}

package org.leadline.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the work on a report stands. It is one for all units that hold the report.
 *
 * @param status how far it is
 * @param assignee the account that works on it; null when nobody does
 * @param disposition what became of it; null while nothing is said
 * @param victimIdentified whether a victim was identified, as told with the disposition
 * @param additionalVictims how many victims beyond those of the report were identified
 * @param preservedUntil until when the provider was asked to preserve what it reported, where that
 *     was extended; null while the time that the law gives counts
 */
public record CaseState(
    CaseStatus status,
    @Nullable String assignee,
    @Nullable Disposition disposition,
    Stated victimIdentified,
    int additionalVictims,
    @Nullable Instant preservedUntil) {

  /** That of a report on which nobody has begun. */
  public static final CaseState NEW =
      new CaseState(CaseStatus.NEW, null, null, Stated.NOT_STATED, 0, null);

  /**
   * @throws IllegalArgumentException when the number of victims is negative
   */
  public CaseState {
    requireNonNull(status);
    requireNonNull(victimIdentified);
    if (additionalVictims < 0) {
      throw new IllegalArgumentException("a number of victims is 0 or more");
    }
  }

  /** The same with another status. */
  public CaseState with(CaseStatus other) {
    return new CaseState(
        other, assignee, disposition, victimIdentified, additionalVictims, preservedUntil);
  }

  /** The same in other hands. */
  public CaseState assignedTo(@Nullable String account) {
    return new CaseState(
        status, account, disposition, victimIdentified, additionalVictims, preservedUntil);
  }

  /** The same with an outcome, and with the status that follows from it. */
  public CaseState disposed(Disposition outcome, Stated identified, int additional) {
    return new CaseState(
        outcome.status(), assignee, outcome, identified, additional, preservedUntil);
  }

  /** The same without an outcome. */
  public CaseState undisposed() {
    return new CaseState(status, assignee, null, Stated.NOT_STATED, 0, preservedUntil);
  }

  /** The same with the outcome of another state. */
  public CaseState disposedAs(CaseState other) {
    return new CaseState(
        status,
        assignee,
        other.disposition,
        other.victimIdentified,
        other.additionalVictims,
        preservedUntil);
  }

  /** Whether both have the same outcome. */
  public boolean isDisposedAs(CaseState other) {
    return disposition == other.disposition
        && victimIdentified == other.victimIdentified
        && additionalVictims == other.additionalVictims;
  }

  /** The same preserved until another time. */
  public CaseState preservedUntil(@Nullable Instant until) {
    return new CaseState(status, assignee, disposition, victimIdentified, additionalVictims, until);
  }
}

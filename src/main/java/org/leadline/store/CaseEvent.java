package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadline.report.CaseState;

/**
 * One thing that somebody did with a report. It stays on record when it is undone.
 *
 * @param id opaque
 * @param action opaque; the same for all reports to which it was done at one go
 * @param kind what was done
 * @param who the author, as in the audit trail
 * @param made when
 * @param reason the reason or the note, in the author's words; empty when none was given, and where
 *     the caller may not see values of child victims, which a text may quote
 * @param before the state that it found
 * @param after the state that it left
 * @param undoes the id of the event that this one undoes; null unless it is an undoing
 * @param undoneBy who undid it; null while it holds
 */
public record CaseEvent(
    String id,
    String action,
    CaseEventKind kind,
    String who,
    Instant made,
    String reason,
    CaseState before,
    CaseState after,
    @Nullable String undoes,
    @Nullable String undoneBy) {

  /** Checks that nothing is missing. */
  public CaseEvent {
    requireNonNull(id);
    requireNonNull(action);
    requireNonNull(kind);
    requireNonNull(who);
    requireNonNull(made);
    requireNonNull(reason);
    requireNonNull(before);
    requireNonNull(after);
  }

  /** Leaves the reason out: it may quote a report. */
  @Override
  public String toString() {
    return "CaseEvent[" + kind.code() + " by " + who + "]";
  }
}

package org.leadline.store;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.report.CaseState;

/** What becomes of a wish to do something with a report. */
public sealed interface CaseStep {

  /**
   * It is done.
   *
   * @param kind what is done
   * @param after the state that it leaves
   * @param reason the reason or the note; empty when none is given
   * @param undoes the id of the event that it undoes; null unless it is an undoing
   */
  record Done(CaseEventKind kind, CaseState after, String reason, @Nullable String undoes)
      implements CaseStep {

    /** Checks that nothing is missing. */
    public Done {
      requireNonNull(kind);
      requireNonNull(after);
      requireNonNull(reason);
    }

    /** Leaves the reason out: it may quote a report. */
    @Override
    public String toString() {
      return "Done[" + kind.code() + "]";
    }
  }

  /** Everything is as wished already. */
  record Unchanged() implements CaseStep {}

  /**
   * What others did speaks against it.
   *
   * @param message who did what, and what to do now
   */
  record Conflict(String message) implements CaseStep {}

  /**
   * The caller may not do that.
   *
   * @param message who may
   */
  record NotAllowed(String message) implements CaseStep {}

  /** The report is not held or not seen. */
  record NotFound() implements CaseStep {}
}

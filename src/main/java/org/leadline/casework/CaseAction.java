package org.leadline.casework;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.leadline.report.CaseStatus;
import org.leadline.report.Disposition;
import org.leadline.report.Stated;

/** Something that somebody wants to do with one or more reports. */
public sealed interface CaseAction {

  /** The longest reason, in characters. */
  int LONGEST_REASON = 2_000;

  /** The longest note, in characters. */
  int LONGEST_NOTE = 10_000;

  /** The name used in requests, commands and the audit trail. */
  String code();

  /** Take it for oneself. */
  record Claim() implements CaseAction {
    @Override
    public String code() {
      return "claim";
    }
  }

  /** Give it back, so that nobody works on it. */
  record Release() implements CaseAction {
    @Override
    public String code() {
      return "release";
    }
  }

  /**
   * Give it to somebody.
   *
   * @param to the account
   */
  record Assign(String to) implements CaseAction {
    /** Checks that the account is named. */
    public Assign {
      requireNonNull(to);
    }

    @Override
    public String code() {
      return "assign";
    }
  }

  /**
   * Say how far the work is.
   *
   * @param status {@link CaseStatus#ONGOING} or {@link CaseStatus#COLD}; the others follow from
   *     what is done
   * @param reason why; may be empty
   */
  record Progress(CaseStatus status, String reason) implements CaseAction {
    /**
     * @throws IllegalArgumentException when the status follows from something else, or the reason
     *     cannot be taken
     */
    public Progress {
      switch (status) {
        case ONGOING, COLD -> {}
        case NEW ->
            throw new IllegalArgumentException(
                "a report is new again when it is released: use release");
        case REFERRED, CLOSED ->
            throw new IllegalArgumentException(
                "a report is referred or closed by a disposition: give one");
      }
      reason = Texts.checked("a reason", reason, LONGEST_REASON);
    }

    @Override
    public String code() {
      return "status";
    }

    /** Leaves the reason out: it may quote a report. */
    @Override
    public String toString() {
      return "Progress[" + status.code() + "]";
    }
  }

  /**
   * Say what became of it.
   *
   * @param disposition the outcome, which decides the status
   * @param victimIdentified whether a victim was identified
   * @param additionalVictims how many beyond those of the report, 0 to 1,000,000
   * @param reason why; may be empty unless the outcome is {@link Disposition#OTHER}
   */
  record Dispose(
      Disposition disposition, Stated victimIdentified, int additionalVictims, String reason)
      implements CaseAction {

    private static final int MOST_VICTIMS = 1_000_000;

    /**
     * @throws IllegalArgumentException when the number is out of range, or the reason is missing or
     *     cannot be taken
     */
    public Dispose {
      requireNonNull(disposition);
      requireNonNull(victimIdentified);
      if (additionalVictims < 0 || additionalVictims > MOST_VICTIMS) {
        throw new IllegalArgumentException("additionalVictims is 0 to 1000000");
      }
      reason = Texts.checked("a reason", reason, LONGEST_REASON);
      if (disposition == Disposition.OTHER && reason.isEmpty()) {
        throw new IllegalArgumentException("the disposition other needs a reason in words");
      }
    }

    @Override
    public String code() {
      return "disposition";
    }

    /** Leaves the reason out: it may quote a report. */
    @Override
    public String toString() {
      return "Dispose[" + disposition.code() + "]";
    }
  }

  /**
   * Put down that the provider preserves what it reported for longer.
   *
   * @param until until when
   * @param reason why, never empty: the request that was sent
   */
  record Extend(Instant until, String reason) implements CaseAction {
    /**
     * @throws IllegalArgumentException when the reason is missing or cannot be taken
     */
    public Extend {
      requireNonNull(until);
      reason = Texts.given("an extension", reason, LONGEST_REASON);
    }

    @Override
    public String code() {
      return "preservation";
    }

    /** Leaves the reason out: it may quote a report. */
    @Override
    public String toString() {
      return "Extend[]";
    }
  }

  /**
   * Write something down.
   *
   * @param text never empty
   */
  record Note(String text) implements CaseAction {
    /**
     * @throws IllegalArgumentException when the text is missing or cannot be taken
     */
    public Note {
      text = Texts.given("a note", text, LONGEST_NOTE);
    }

    @Override
    public String code() {
      return "note";
    }

    /** Leaves the text out: it may quote a report. */
    @Override
    public String toString() {
      return "Note[]";
    }
  }

  /**
   * Undo something. It stays on record.
   *
   * @param id of one event, or of all events that were one action
   */
  record Undo(String id) implements CaseAction {
    /** Checks that the id is given. */
    public Undo {
      requireNonNull(id);
    }

    @Override
    public String code() {
      return "undo";
    }
  }
}

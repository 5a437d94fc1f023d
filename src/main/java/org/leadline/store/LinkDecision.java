package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/**
 * What an analyst decided about two reports. It holds until it is withdrawn, and stays on record
 * then.
 *
 * @param id opaque
 * @param kind what was decided
 * @param one the smaller report id; equal to the other only where both turned out to be one report
 *     since
 * @param other the larger report id
 * @param reason why, in the author's words; empty where the caller may not see values of child
 *     victims, which a text may quote
 * @param who the author, as in the audit trail
 * @param made when
 * @param withdrawn how it ended; null while it holds
 */
public record LinkDecision(
    String id,
    DecisionKind kind,
    ReportId one,
    ReportId other,
    String reason,
    String who,
    Instant made,
    @Nullable Withdrawal withdrawn) {

  /**
   * How a decision ended.
   *
   * @param reason why, as {@link LinkDecision#reason}
   * @param who who ended it
   * @param made when
   */
  public record Withdrawal(String reason, String who, Instant made) {

    /** Checks that nothing is missing. */
    public Withdrawal {
      requireNonNull(reason);
      requireNonNull(who);
      requireNonNull(made);
    }

    /** Leaves the reason out: it may quote a report. */
    @Override
    public String toString() {
      return "Withdrawal[by " + who + "]";
    }
  }

  /** Checks that nothing but a withdrawal is missing. */
  public LinkDecision {
    requireNonNull(id);
    requireNonNull(kind);
    requireNonNull(one);
    requireNonNull(other);
    requireNonNull(reason);
    requireNonNull(who);
    requireNonNull(made);
  }

  /** Whether it is about this report. */
  public boolean isAbout(ReportId report) {
    return one.equals(report) || other.equals(report);
  }

  /** The other one of its reports. */
  public ReportId besides(ReportId report) {
    return one.equals(report) ? other : one;
  }

  /** Leaves the reason out: it may quote a report. */
  @Override
  public String toString() {
    return "LinkDecision[" + kind.code() + " " + one + " " + other + "]";
  }
}

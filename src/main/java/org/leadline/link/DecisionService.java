package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.index.InvalidCursor;
import org.leadline.report.ReportId;
import org.leadline.store.DecisionKind;
import org.leadline.store.DecisionStore;
import org.leadline.store.DecisionStore.NewDecision;
import org.leadline.store.LinkDecision;

/**
 * Lets analysts decide that two reports belong together or do not, whatever the links say. A
 * decision holds for good; only a further decision, with a reason too, ends it. Each is in the
 * audit trail before it is kept. Whoever does not see both reports can neither decide about them
 * nor learn that somebody did. Safe for many threads.
 */
public final class DecisionService {

  /** The most characters that a reason has. */
  public static final int LONGEST_REASON = 2_000;

  private final DecisionStore decisions;
  private final AuditTrail audit;
  private final InstantSource clock;

  /** Keeps decisions in this store. */
  public DecisionService(DecisionStore decisions, AuditTrail audit, InstantSource clock) {
    this.decisions = requireNonNull(decisions);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /**
   * Decides about two reports.
   *
   * @param reason why, 1 to {@value #LONGEST_REASON} characters
   * @return the decision; empty when one of the reports is not held or not seen
   * @throws DecisionConflict when other decisions speak against it
   * @throws IllegalArgumentException when both are one report, or the reason is missing, too long
   *     or holds control characters
   */
  public Optional<LinkDecision> decide(
      DecisionKind kind, ReportId one, ReportId other, String reason, Caller caller) {
    NewDecision wanted = new NewDecision(kind, one, other, checked(reason), caller.name());
    String subject = "%s %s %s".formatted(kind.code(), one.written(), other.written());
    Optional<LinkDecision> made =
        decisions.decide(
            wanted,
            caller.visibility(),
            pending -> {
              Contradiction.refuse(kind, pending);
              write("link.decide", subject, 1, caller);
            });
    if (made.isEmpty()) {
      write("link.decide", subject, 0, caller);
    }
    return made;
  }

  /**
   * Ends a decision.
   *
   * @param id the decision's
   * @param reason why, as for {@link #decide}
   * @return the decision as it stands then; empty when there is none with this id or it is not seen
   * @throws DecisionConflict when it was ended before
   * @throws IllegalArgumentException when the reason cannot be taken
   */
  public Optional<LinkDecision> withdraw(String id, String reason, Caller caller) {
    return decisions.withdraw(
        id,
        checked(reason),
        caller.name(),
        caller.visibility(),
        decision -> {
          if (decision.withdrawn() != null) {
            throw DecisionConflict.withdrawn(decision, decision.withdrawn());
          }
          write(
              "link.withdraw",
              "%s %s %s"
                  .formatted(
                      decision.kind().code(), decision.one().written(), decision.other().written()),
              1,
              caller);
        });
  }

  /** All decisions about a report, the newest first; empty when it is not seen. */
  public List<LinkDecision> about(ReportId report, Caller caller) {
    List<LinkDecision> found = decisions.about(report, caller.visibility());
    write("link.decisions", report.written(), found.size(), caller);
    return found;
  }

  /**
   * A page of all decisions that the caller sees, the newest first.
   *
   * @param after {@link DecisionPage#next} of the page before; null for the first page
   * @param limit how many at the most
   * @throws InvalidCursor when the caller sees no decision of this id
   */
  public DecisionPage page(@Nullable String after, int limit, Caller caller) {
    if (after != null && decisions.find(after, caller.visibility()).isEmpty()) {
      throw new InvalidCursor();
    }
    List<LinkDecision> found = decisions.page(after, limit + 1, caller.visibility());
    List<LinkDecision> page = found.size() > limit ? found.subList(0, limit) : found;
    String next = found.size() > limit && !page.isEmpty() ? page.getLast().id() : null;
    write("link.decisions", "", page.size(), caller);
    return new DecisionPage(decisions.count(caller.visibility()), page, next);
  }

  private static String checked(String reason) {
    String text = reason.strip();
    if (text.isEmpty() || text.length() > LONGEST_REASON) {
      throw new IllegalArgumentException(
          "a decision needs a reason of 1 to %,d characters".formatted(LONGEST_REASON));
    }
    if (text.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n')) {
      throw new IllegalArgumentException(
          "a reason holds no control characters other than line ends");
    }
    return text;
  }

  private void write(String action, String subject, long count, Caller caller) {
    audit.write(
        new AuditEntry(clock.instant(), caller.name(), caller.purpose(), action, subject, count));
  }
}

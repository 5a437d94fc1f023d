package org.leadline.intake.reading;

import static java.util.Objects.requireNonNull;

/**
 * Thrown by a reader that cannot take a document. Carries reason, position and the bound that was
 * passed, never any content; has no stack trace, because it tells of the document and not of the
 * program.
 */
public final class Refused extends RuntimeException {

  private final transient RejectionReason reason;
  private final transient Position position;
  private final String detail;

  /** Refuses with nothing to add to the reason. */
  public Refused(RejectionReason reason, Position position) {
    this(reason, position, "");
  }

  /**
   * Refuses.
   *
   * @param detail what to add to the reason in words: a bound or a count, never content; may be
   *     empty
   */
  public Refused(RejectionReason reason, Position position, String detail) {
    super(reason.code(), null, false, false);
    this.reason = requireNonNull(reason);
    this.position = requireNonNull(position);
    this.detail = requireNonNull(detail);
  }

  /** Why. */
  public RejectionReason reason() {
    return reason;
  }

  /** Where in the document. */
  public Position position() {
    return position;
  }

  /** A bound or a count in words; may be empty. */
  public String detail() {
    return detail;
  }
}

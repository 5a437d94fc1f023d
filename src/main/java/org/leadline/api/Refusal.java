package org.leadline.api;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document. Its message never holds anything from the request. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final transient @Nullable Duration retryAfter;

  Refusal(ProblemKind kind, String detail) {
    this(kind, detail, null);
  }

  private Refusal(ProblemKind kind, String detail, @Nullable Duration retryAfter) {
    super(detail, null, false, false);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  /** For what does not exist and for what the caller may not see: the answers do not differ. */
  static Refusal notFound() {
    return new Refusal(
        ProblemKind.NOT_FOUND,
        "There is nothing here that you may see. Check the number or address, or search for it.");
  }

  static Refusal invalid(String detail) {
    return new Refusal(ProblemKind.INVALID_REQUEST, detail);
  }

  static Refusal tooMany(Duration retryAfter) {
    return new Refusal(ProblemKind.TOO_MANY, "wait before the next attempt", retryAfter);
  }

  ProblemKind kind() {
    return kind;
  }

  Problem problem() {
    return Problem.of(kind, String.valueOf(getMessage()));
  }

  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}

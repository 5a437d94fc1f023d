package org.leadline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.leadline.search.Mend;

/**
 * A problem document (RFC 9457). Nothing in it comes from the request or from a report.
 *
 * @param type names the kind of problem
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is wrong this time
 * @param traceId names the request in the server's log
 * @param position for a query: where in its text
 * @param length for a query: how much of it
 * @param hint for a query: what would work
 * @param mend for a query: what makes it readable, where that is plain
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String traceId,
    @Nullable Integer position,
    @Nullable Integer length,
    @Nullable String hint,
    @Nullable Mend mend) {

  static final String CONTENT_TYPE = "application/problem+json";

  /** A problem of no query. */
  static Problem of(ProblemKind kind, String detail) {
    return new Problem(
        kind.type(), kind.title(), kind.status(), detail, newTraceId(), null, null, null, null);
  }

  /** A query that cannot be read. */
  static Problem ofQuery(
      String detail, int position, int length, String hint, @Nullable Mend mend) {
    ProblemKind kind = ProblemKind.INVALID_QUERY;
    return new Problem(
        kind.type(),
        kind.title(),
        kind.status(),
        detail,
        newTraceId(),
        position,
        length,
        hint,
        mend);
  }

  private static String newTraceId() {
    return "%016x".formatted(ThreadLocalRandom.current().nextLong());
  }
}

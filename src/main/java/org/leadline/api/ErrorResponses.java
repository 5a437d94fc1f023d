package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadline.index.InvalidCursor;
import org.leadline.search.Busy;
import org.leadline.search.InvalidQuery;
import org.leadline.store.DamagedForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns every exception into a problem document, and logs those that nobody expected. */
final class ErrorResponses {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorResponses.class);
  private static final int LOGGED_FRAMES = 20;
  private static final int SMALL_BODY_BYTES = 64 << 10;

  /** What a property may be called. */
  private static final Pattern PROPERTY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,40}");

  private ErrorResponses() {}

  static void register(RoutesConfig routes) {
    routes.exception(Refusal.class, ErrorResponses::refused);
    routes.exception(
        InvalidQuery.class,
        (e, ctx) ->
            answer(
                ctx,
                Problem.ofQuery(
                    message(e), e.position(), e.length(), e.hint(), e.mend().orElse(null))));
    routes.exception(
        InvalidCursor.class,
        (e, ctx) -> answer(ctx, Problem.of(ProblemKind.INVALID_CURSOR, message(e))));
    routes.exception(
        Busy.class,
        (e, ctx) -> {
          ctx.header("Retry-After", "1");
          answer(ctx, Problem.of(ProblemKind.BUSY, message(e)));
        });
    routes.exception(
        JacksonException.class,
        (e, ctx) -> answer(ctx, Problem.of(ProblemKind.INVALID_REQUEST, unreadable(e))));
    routes.exception(DamagedForm.class, ErrorResponses::damaged);
    routes.exception(HttpResponseException.class, ErrorResponses::chosenByLibrary);
    routes.exception(Exception.class, ErrorResponses::unexpected);
  }

  static void answer(Context ctx, Problem problem) {
    readOn(ctx);
    ctx.status(problem.status());
    ctx.contentType(Problem.CONTENT_TYPE);
    ctx.result(Json.MAPPER.writeValueAsBytes(problem));
  }

  /**
   * A connection is ended when a body was not read to its end, and a sender that is not done would
   * lose the answer with it: the rest of a small body is read first.
   */
  private static void readOn(Context ctx) {
    long length = ctx.req().getContentLengthLong();
    if (length > 0 && length <= SMALL_BODY_BYTES) {
      try {
        ctx.req().getInputStream().skipNBytes(length);
      } catch (IOException e) {
        LOG.debug("the rest of a refused body did not come");
      }
    }
  }

  /** Logs what happened without the exception's messages, which may hold report text. */
  static Problem failed(Throwable thrown) {
    Problem problem =
        Problem.of(ProblemKind.FAILED, "the server's log has more under this trace id");
    LOG.error("request {} failed: {}", problem.traceId(), withoutMessages(thrown));
    return problem;
  }

  private static void refused(Refusal refusal, Context ctx) {
    refusal
        .retryAfter()
        .ifPresent(wait -> ctx.header("Retry-After", Long.toString(wait.toSeconds() + 1)));
    answer(ctx, refusal.problem());
  }

  /** Says what to do, beside the trace id under which the log has the rest. */
  private static void damaged(DamagedForm e, Context ctx) {
    Problem problem = Problem.of(ProblemKind.FAILED, message(e));
    LOG.error("request {} failed: {}", problem.traceId(), withoutMessages(e));
    answer(ctx, problem);
  }

  private static void chosenByLibrary(HttpResponseException e, Context ctx) {
    ProblemKind kind = ProblemKind.ofStatus(e.getStatus());
    switch (kind) {
      case FAILED -> answer(ctx, failed(e));
      case NOT_FOUND -> answer(ctx, Refusal.notFound().problem());
      case METHOD_NOT_ALLOWED -> methodNotAllowed(e, ctx);
      case INVALID_REQUEST,
          INVALID_QUERY,
          INVALID_CURSOR,
          NOT_LOGGED_IN,
          WRONG_LOG_IN,
          NOT_ALLOWED,
          CSRF,
          CONFLICT,
          TOO_LARGE,
          MEDIA_TYPE,
          TOO_MANY,
          BUSY ->
          answer(ctx, Problem.of(kind, "see the description of this route"));
    }
  }

  private static void methodNotAllowed(HttpResponseException e, Context ctx) {
    if (e instanceof MethodNotAllowedResponse) {
      Map<String, String> details = e.getDetails();
      ctx.header("Allow", String.join(", ", List.copyOf(details.values())));
    }
    answer(
        ctx,
        Problem.of(
            ProblemKind.METHOD_NOT_ALLOWED, "the Allow header lists what this address takes"));
  }

  private static void unexpected(Exception e, Context ctx) {
    answer(ctx, failed(e));
  }

  /** Where a body is wrong, and which property is unknown; never a value that stands there. */
  private static String unreadable(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    String place =
        at == null || at.getLineNr() < 1
            ? ""
            : ", at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    return "the body does not fit the description of this route" + place + unknown(e);
  }

  /** Text in the place of a name is not repeated. */
  private static String unknown(JacksonException e) {
    if (!(e instanceof UnrecognizedPropertyException property)) {
      return "";
    }
    String name = String.valueOf(property.getPropertyName());
    String told =
        PROPERTY.matcher(name).matches()
            ? ": there is no property \"" + name + "\" here"
            : ": there is a property here that this route does not know";
    Collection<Object> known = property.getKnownPropertyIds();
    return known == null || known.isEmpty()
        ? told
        : told
            + "; it takes "
            + known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }

  private static String withoutMessages(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .map(cause ->
            Stream.of(cause.getStackTrace())
                .limit(LOGGED_FRAMES)
                .map(frame -> "\n  at " + frame)
                .collect(Collectors.joining("", cause.getClass().getName(), "")))
        .collect(Collectors.joining("\ncaused by "));
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }
}

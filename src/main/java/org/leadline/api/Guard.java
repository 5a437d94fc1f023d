package org.leadline.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.security.RouteRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.access.Session;
import org.leadline.access.Sessions;
import org.leadline.store.AccountStore;
import org.leadline.store.Secret;
import org.leadline.store.TokenStore;

/**
 * Decides who may call a route, before it is called. A route that does not name exactly one {@link
 * RequiredRole} is refused. A presented token counts alone; otherwise the cookie's session does,
 * and with it everything but a plain read must carry the session's CSRF token.
 */
final class Guard implements Handler {

  static final String COOKIE = "leadline_session";
  static final String CSRF_HEADER = "X-CSRF-Token";

  private static final String BEARER = "Bearer ";
  private static final String CALLER = "leadline.caller";
  private static final String SESSION = "leadline.session";

  private final Sessions sessions;
  private final TokenStore tokens;
  private final AccountStore accounts;

  Guard(Sessions sessions, TokenStore tokens, AccountStore accounts) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.accounts = accounts;
  }

  @Override
  public void handle(Context ctx) {
    RequiredRole required = required(ctx.routeRoles());
    required.role().ifPresent(role -> admit(ctx, role));
    TakenParameters.of(ctx.routeRoles()).check(ctx);
  }

  /** Who calls; for routes that need a role. */
  static Caller caller(Context ctx) {
    Caller caller = ctx.attribute(CALLER);
    if (caller == null) {
      throw new IllegalStateException("the route needs no role, so nobody was identified");
    }
    return caller;
  }

  /** The session of a caller who logged in; empty for tokens. */
  static Optional<Session> session(Context ctx) {
    return Optional.ofNullable(ctx.attribute(SESSION));
  }

  /** Who calls a route that needs no role; empty when nobody known does. */
  Optional<Caller> anyone(Context ctx) {
    return presentedToken(ctx).isPresent()
        ? presentedToken(ctx).flatMap(tokens::verify)
        : cookieSession(ctx).map(Session::caller);
  }

  /** Whether the caller of a request that goes on for long may still call. No use of a session. */
  boolean stillThere(Context ctx) {
    Optional<Secret> token = presentedToken(ctx);
    return token.isPresent()
        ? token.flatMap(tokens::verify).isPresent()
        : session(ctx).filter(sessions::isOpen).filter(this::holds).isPresent();
  }

  private static RequiredRole required(Set<RouteRole> roles) {
    List<RequiredRole> required =
        roles.stream()
            .filter(RequiredRole.class::isInstance)
            .map(RequiredRole.class::cast)
            .toList();
    if (required.size() != 1) {
      throw Refusal.notFound();
    }
    return required.getFirst();
  }

  private void admit(Context ctx, AccountRole least) {
    Caller caller = identified(ctx);
    if (!caller.role().covers(least)) {
      throw new Refusal(ProblemKind.NOT_ALLOWED, "this needs the role " + least.code());
    }
    ctx.attribute(CALLER, caller.withPurpose(Requests.purpose(ctx)));
  }

  private Caller identified(Context ctx) {
    Optional<Secret> token = presentedToken(ctx);
    if (token.isPresent()) {
      return token.flatMap(tokens::verify).orElseThrow(Guard::notLoggedIn);
    }
    Session session = cookieSession(ctx).orElseThrow(Guard::notLoggedIn);
    checkCsrf(ctx, session);
    ctx.attribute(SESSION, session);
    return session.caller();
  }

  private static void checkCsrf(Context ctx, Session session) {
    boolean plainRead = ctx.method().equals(HandlerType.GET);
    String presented = ctx.header(CSRF_HEADER);
    if (!plainRead && (presented == null || !session.hasCsrfToken(presented))) {
      throw new Refusal(ProblemKind.CSRF, "send the session's token in " + CSRF_HEADER);
    }
  }

  private static Optional<Secret> presentedToken(Context ctx) {
    String header = ctx.header("Authorization");
    return header != null && header.startsWith(BEARER)
        ? Optional.of(new Secret(header.substring(BEARER.length()).strip()))
        : Optional.empty();
  }

  private Optional<Session> cookieSession(Context ctx) {
    return Optional.ofNullable(ctx.cookie(COOKIE)).flatMap(sessions::find).filter(this::holds);
  }

  /** Accounts change in other processes too, so the store is asked each time. */
  private boolean holds(Session session) {
    boolean holds = accounts.isAt(session.caller().name(), session.revision());
    if (!holds) {
      sessions.close(session.id());
    }
    return holds;
  }

  private static Refusal notLoggedIn() {
    return new Refusal(ProblemKind.NOT_LOGGED_IN, "log in, or send a token that is still good");
  }
}

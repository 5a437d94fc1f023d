package org.leadline.api;

import static java.util.Objects.requireNonNull;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.access.LogInThrottle;
import org.leadline.access.Session;
import org.leadline.access.Sessions;
import org.leadline.store.Account;
import org.leadline.store.AccountStore;
import org.leadline.store.Secret;

/** Logging in and out, who one is, and one's own password. */
final class SessionRoutes {

  private static final String COOKIE_PATH = "/api";
  private static final int WITH_THE_BROWSER = -1;

  private final AccountStore accounts;
  private final Sessions sessions;
  private final LogInThrottle throttle;
  private final AuditNotes audit;
  private final boolean secureCookie;
  private final boolean synthetic;

  record LogIn(String account, String password) {
    LogIn {
      requireNonNull(account);
      requireNonNull(password);
    }

    @Override
    public String toString() {
      return "LogIn[]";
    }
  }

  record PasswordChange(String current, String next) {
    PasswordChange {
      requireNonNull(current);
      requireNonNull(next);
    }

    @Override
    public String toString() {
      return "PasswordChange[]";
    }
  }

  record Me(
      String name,
      String role,
      boolean allUnits,
      List<String> units,
      boolean childVictimValues,
      @Nullable String csrfToken,
      @Nullable Instant sessionEnds,
      boolean synthetic) {}

  SessionRoutes(
      AccountStore accounts,
      Sessions sessions,
      LogInThrottle throttle,
      AuditNotes audit,
      boolean secureCookie,
      boolean synthetic) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.throttle = throttle;
    this.audit = audit;
    this.secureCookie = secureCookie;
    this.synthetic = synthetic;
  }

  void register(RoutesConfig routes) {
    routes.post("/api/session", this::logIn, RequiredRole.ANYONE);
    routes.delete("/api/session", this::logOut, RequiredRole.VIEWER);
    routes.get("/api/me", this::me, RequiredRole.VIEWER);
    routes.put("/api/me/password", this::changePassword, RequiredRole.VIEWER);
  }

  private void logIn(Context ctx) {
    LogIn request = Requests.body(ctx, LogIn.class);
    // The peer's own address: a header that names another can be written by anybody.
    String address = ctx.req().getRemoteAddr();
    Account account =
        verified(request.account(), request.password(), address)
            .orElseThrow(() ->
                new Refusal(
                    ProblemKind.WRONG_LOG_IN,
                    "Type both again; upper and lower case count. An administrator can set a new"
                        + " password."));
    Session session = sessions.open(account.caller(), account.revision());
    audit.write(account.name(), "", "session.open", address, 1);
    ctx.cookie(cookie(session.id(), WITH_THE_BROWSER));
    ctx.json(me(session.caller(), Optional.of(session)));
  }

  private Optional<Account> verified(String name, String password, String address) {
    Requests.bounded("a password", password, UserRoutes.LONGEST_PASSWORD);
    throttle
        .wait(name, address)
        .ifPresent(wait -> {
          throw Refusal.tooMany(wait);
        });
    Optional<Account> account = accounts.verify(name, new Secret(password));
    if (account.isPresent()) {
      throttle.succeeded(name);
    } else {
      throttle.failed(name, address);
      // A name that does not exist may be a password typed into the wrong box: it is not kept.
      String who = accounts.find(name).map(Account::name).orElse("unknown account");
      audit.write(who, "", "session.refused", address, 0);
    }
    return account;
  }

  private void logOut(Context ctx) {
    Guard.session(ctx).ifPresent(session -> sessions.close(session.id()));
    audit.write(Guard.caller(ctx), "session.close", "", 1);
    ctx.cookie(cookie("", 0));
    ctx.status(204);
  }

  private void me(Context ctx) {
    ctx.json(me(Guard.caller(ctx), Guard.session(ctx)));
  }

  private void changePassword(Context ctx) {
    Session session =
        Guard.session(ctx)
            .orElseThrow(
                () -> new Refusal(ProblemKind.NOT_ALLOWED, "a token has no password; log in"));
    PasswordChange change = Requests.body(ctx, PasswordChange.class);
    String name = session.caller().name();
    if (verified(name, change.current(), ctx.req().getRemoteAddr()).isEmpty()) {
      throw new Refusal(ProblemKind.NOT_ALLOWED, "the current password is wrong");
    }
    UserRoutes.changePassword(accounts, name, change.next());
    audit.write(session.caller(), "user.password", name, 1);
    sessions.carryOn(session);
    ctx.status(204);
  }

  private Me me(Caller caller, Optional<Session> session) {
    return new Me(
        caller.name(),
        caller.role().code(),
        caller.visibility().allUnits(),
        List.copyOf(caller.visibility().units()),
        caller.visibility().childVictimValues(),
        session.map(Session::csrfToken).orElse(null),
        session.map(Session::ends).orElse(null),
        synthetic);
  }

  private Cookie cookie(String value, int maxAge) {
    return new Cookie(
        Guard.COOKIE, value, COOKIE_PATH, maxAge, secureCookie, true, null, SameSite.STRICT);
  }
}

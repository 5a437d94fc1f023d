package org.leadline.api;

import static java.util.Objects.requireNonNull;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.store.AccountStore;
import org.leadline.store.Secret;
import org.leadline.store.TokenStore;

/** API tokens, for administrators. */
final class TokenRoutes {

  private static final int LONGEST_DAYS = 730;

  private final TokenStore tokens;
  private final AccountStore accounts;
  private final AuditNotes audit;
  private final InstantSource clock;

  record Token(
      String name, String account, Instant created, @Nullable Instant expires, boolean revoked) {}

  record Tokens(List<Token> tokens) {}

  record NewToken(String name, String account, Integer days) {
    NewToken {
      requireNonNull(name);
      requireNonNull(account);
      requireNonNull(days);
    }
  }

  record CreatedToken(Token token, String secret) {
    @Override
    public String toString() {
      return "CreatedToken[]";
    }
  }

  TokenRoutes(TokenStore tokens, AccountStore accounts, AuditNotes audit, InstantSource clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/tokens", this::list, RequiredRole.ADMINISTRATOR);
    routes.post("/api/tokens", this::create, RequiredRole.ADMINISTRATOR);
    routes.delete("/api/tokens/{name}", this::revoke, RequiredRole.ADMINISTRATOR);
  }

  private void list(Context ctx) {
    List<Token> all = all();
    audit.write(Guard.caller(ctx), "token.list", "", all.size());
    ctx.json(new Tokens(all));
  }

  private void create(Context ctx) {
    NewToken request = Requests.body(ctx, NewToken.class);
    int days = Requests.within("days", request.days(), 1, LONGEST_DAYS);
    String name = Requests.name(request.name());
    if (accounts.find(request.account()).isEmpty()) {
      throw Refusal.invalid("there is no account of this name");
    }
    if (all().stream().anyMatch(token -> token.name().equals(name))) {
      throw new Refusal(ProblemKind.CONFLICT, "there is a token of this name");
    }
    audit.write(Guard.caller(ctx), "token.create", name, 1);
    Instant expires = clock.instant().plus(Duration.ofDays(days));
    Secret secret = tokens.create(name, request.account(), expires);
    ctx.status(201);
    ctx.json(new CreatedToken(find(name), secret.value()));
  }

  private void revoke(Context ctx) {
    String name = find(ctx.pathParam("name")).name();
    audit.write(Guard.caller(ctx), "token.revoke", name, 1);
    tokens.revoke(name);
    ctx.status(204);
  }

  private Token find(String name) {
    return all().stream()
        .filter(token -> token.name().equals(name))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private List<Token> all() {
    return tokens.all().stream()
        .map(token ->
            new Token(
                token.name(), token.account(), token.created(), token.expires(), token.revoked()))
        .toList();
  }
}

package org.leadline.api;

import static java.util.Objects.requireNonNull;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AccountRole;
import org.leadline.store.Account;
import org.leadline.store.AccountStore;
import org.leadline.store.Secret;

/** Accounts, for administrators. */
final class UserRoutes {

  static final int LONGEST_PASSWORD = 1_000;

  private static final int SHORTEST_PASSWORD = 12;

  private final AccountStore accounts;
  private final AuditNotes audit;

  record User(
      String name,
      String role,
      boolean allUnits,
      List<String> units,
      boolean disabled,
      Instant created) {}

  record Users(List<User> users) {}

  record NewUser(
      String name,
      String role,
      @Nullable Boolean allUnits,
      List<String> units,
      @Nullable String password) {
    NewUser {
      requireNonNull(name);
      requireNonNull(role);
      units = List.copyOf(units);
    }

    @Override
    public String toString() {
      return "NewUser[]";
    }
  }

  record CreatedUser(User user, @Nullable String password) {
    @Override
    public String toString() {
      return "CreatedUser[]";
    }
  }

  record UserChange(
      @Nullable String role,
      @Nullable Boolean allUnits,
      @Nullable List<String> units,
      @Nullable Boolean disabled,
      @Nullable String password) {
    UserChange {
      units = units == null ? null : List.copyOf(units);
    }

    @Override
    public String toString() {
      return "UserChange[]";
    }
  }

  UserRoutes(AccountStore accounts, AuditNotes audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/users", this::list, RequiredRole.ADMINISTRATOR);
    routes.post("/api/users", this::create, RequiredRole.ADMINISTRATOR);
    routes.put("/api/users/{name}", this::change, RequiredRole.ADMINISTRATOR);
  }

  private void list(Context ctx) {
    List<User> users = accounts.all().stream().map(UserRoutes::user).toList();
    audit.write(Guard.caller(ctx), "user.list", "", users.size());
    ctx.json(new Users(users));
  }

  private void create(Context ctx) {
    NewUser request = Requests.body(ctx, NewUser.class);
    checkNames(request.name(), request.units());
    if (accounts.find(request.name()).isPresent()) {
      throw new Refusal(ProblemKind.CONFLICT, "there is an account of this name");
    }
    boolean made = request.password() == null;
    Secret password =
        request.password() == null ? AccountStore.randomPassword() : chosen(request.password());
    audit.write(Guard.caller(ctx), "user.create", request.name(), 1);
    Account account =
        accounts.create(
            request.name(),
            role(request.role()),
            Boolean.TRUE.equals(request.allUnits()),
            new TreeSet<>(request.units()),
            password);
    ctx.status(201);
    ctx.json(new CreatedUser(user(account), made ? password.value() : null));
  }

  private void change(Context ctx) {
    UserChange change = Requests.body(ctx, UserChange.class);
    Account before = accounts.find(ctx.pathParam("name")).orElseThrow(Refusal::notFound);
    String name = before.name();
    List<String> units = change.units() == null ? List.copyOf(before.units()) : change.units();
    checkNames(name, units);
    AccountRole role = change.role() == null ? before.role() : role(change.role());
    boolean disabled = change.disabled() == null ? before.disabled() : change.disabled();
    boolean allUnits = change.allUnits() == null ? before.allUnits() : change.allUnits();
    if (!Guard.caller(ctx).name().equals(name) || (!disabled && role == before.role())) {
      audit.write(Guard.caller(ctx), "user.change", name, 1);
      if (change.password() != null) {
        changePassword(accounts, name, change.password());
      }
      accounts.change(name, role, allUnits, new TreeSet<>(units), disabled);
      ctx.json(user(accounts.find(name).orElseThrow(Refusal::notFound)));
    } else {
      throw new Refusal(
          ProblemKind.CONFLICT, "nobody takes away the own role or disables the own account");
    }
  }

  static void changePassword(AccountStore accounts, String name, String password) {
    if (!accounts.changePassword(name, chosen(password))) {
      throw Refusal.notFound();
    }
  }

  private static Secret chosen(String password) {
    if (password.length() < SHORTEST_PASSWORD) {
      throw Refusal.invalid("a password has at least %d characters".formatted(SHORTEST_PASSWORD));
    }
    return new Secret(Requests.bounded("a password", password, LONGEST_PASSWORD));
  }

  private static AccountRole role(String code) {
    return AccountRole.ofCode(code)
        .orElseThrow(() ->
            Refusal.invalid("role is one of viewer investigator analyst supervisor administrator"));
  }

  private static void checkNames(String name, List<String> units) {
    Requests.name(name);
    units.forEach(Requests::name);
  }

  private static User user(Account account) {
    return new User(
        account.name(),
        account.role().code(),
        account.allUnits(),
        List.copyOf(account.units()),
        account.disabled(),
        account.created());
  }
}

package org.leadline.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.store.Account;
import org.leadline.store.AccountStore;
import org.leadline.store.Secret;
import org.leadline.store.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "user",
    description = "Accounts and API tokens.",
    subcommands = {
      UserCommand.Create.class,
      UserCommand.Password.class,
      UserCommand.NewToken.class,
      UserCommand.Revoke.class
    })
final class UserCommand extends DataCommand {

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    for (Account account : wiring.store().accounts().all()) {
      output.line(
          "%-20s %-14s units %s%s",
          account.name(),
          account.role(),
          account.allUnits() ? "all" : String.join(", ", account.units()),
          account.disabled() ? "  disabled" : "");
    }
    for (Token token : wiring.store().tokens().all()) {
      output.line(
          "token %-14s of %s%s", token.name(), token.account(), token.revoked() ? "  revoked" : "");
    }
    audit(wiring, caller, "user.list", "", wiring.store().accounts().all().size());
    return ExitCode.DONE;
  }

  @Command(name = "create", description = "Makes an account and prints its password, once.")
  static final class Create extends DataCommand {

    @Parameters(paramLabel = "NAME", description = "The account's name.")
    String name = "";

    @Option(
        names = "--role",
        required = true,
        description = "What it may do: ${COMPLETION-CANDIDATES}.")
    AccountRole role = AccountRole.VIEWER;

    @Option(names = "--unit", description = "A unit whose reports it sees; repeatable.")
    List<String> units = new ArrayList<>();

    @Option(names = "--all-units", description = "It sees the reports of all units.")
    boolean allUnits;

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      KnownUnits.check(units, wiring.settings());
      Secret password = AccountStore.randomPassword();
      wiring.store().accounts().create(name, role, allUnits, new TreeSet<>(units), password);
      audit(wiring, caller, "user.create", name, 1);
      output.line("%s may log in with %s - it is shown only now.", name, password.value());
      return ExitCode.DONE;
    }
  }

  @Command(name = "password", description = "Gives an account a new password and prints it, once.")
  static final class Password extends DataCommand {

    @Parameters(paramLabel = "NAME", description = "The account's name.")
    String name = "";

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      Secret password = AccountStore.randomPassword();
      if (!wiring.store().accounts().changePassword(name, password)) {
        throw new IllegalArgumentException("There is no account of this name.");
      }
      audit(wiring, caller, "user.password", name, 1);
      output.line("%s may log in with %s - it is shown only now.", name, password.value());
      return ExitCode.DONE;
    }
  }

  @Command(name = "token", description = "Makes an API token of an account and prints it, once.")
  static final class NewToken extends DataCommand {

    @Parameters(index = "0", paramLabel = "ACCOUNT", description = "Whose rights it has.")
    String account = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "The token's name.")
    String name = "";

    @Option(names = "--days", description = "After how many days it ends (default: never).")
    @Nullable Integer days;

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      Secret token =
          wiring
              .store()
              .tokens()
              .create(
                  name,
                  account,
                  days == null ? null : Clock.systemUTC().instant().plus(Duration.ofDays(days)));
      audit(wiring, caller, "token.create", name, 1);
      output.line("token %s: %s - it is shown only now.", name, token.value());
      return ExitCode.DONE;
    }
  }

  @Command(name = "revoke", description = "Ends an API token.")
  static final class Revoke extends DataCommand {

    @Parameters(paramLabel = "NAME", description = "The token's name.")
    String name = "";

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      if (!wiring.store().tokens().revoke(name)) {
        throw new IllegalArgumentException("There is no token of this name.");
      }
      audit(wiring, caller, "token.revoke", name, 1);
      output.line("token %s is revoked", name);
      return ExitCode.DONE;
    }
  }
}

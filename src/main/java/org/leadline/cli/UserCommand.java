package org.leadline.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.store.Account;
import org.leadline.store.Token;
import picocli.CommandLine.Command;

@Command(
    name = "user",
    description = {
      "Accounts and API tokens. A change of an account ends its log-ins at once, on a running server too."
    },
    subcommands = {
      UserCreateCommand.class,
      UserChangeCommand.class,
      UserStateCommand.Disable.class,
      UserStateCommand.Enable.class,
      UserPasswordCommand.class,
      TokenCommand.Create.class,
      TokenCommand.Revoke.class
    })
final class UserCommand extends DataCommand {

  /** The answer as printed. */
  record Printed(List<Account> accounts, List<Token> tokens) {}

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    Printed printed = new Printed(wiring.store().accounts().all(), wiring.store().tokens().all());
    audit(wiring, caller, "user.list", "", printed.accounts().size());
    if (options.json) {
      output.document(printed);
      return ExitCode.DONE;
    }
    printed.accounts().forEach(account -> output.line(text(account)));
    for (Token token : printed.tokens()) {
      output.line(
          "token %-14s of %s%s", token.name(), token.account(), token.revoked() ? "  revoked" : "");
    }
    return ExitCode.DONE;
  }

  static String text(Account account) {
    return "%-20s %-14s units %s%s"
        .formatted(
            account.name(),
            account.role().code(),
            account.allUnits() ? "all" : account.units().stream().collect(Collectors.joining(", ")),
            account.disabled() ? "  disabled" : "");
  }
}

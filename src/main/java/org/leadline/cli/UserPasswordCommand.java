package org.leadline.cli;

import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.store.AccountStore;
import org.leadline.store.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "password",
    description = "Gives an account a new password and prints it, once; its log-ins end.")
final class UserPasswordCommand extends DataCommand {

  @Parameters(paramLabel = "NAME", description = "The account's name.")
  String name = "";

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    Secret password = AccountStore.randomPassword();
    if (!wiring.store().accounts().changePassword(name, password)) {
      throw NotHere.account(name);
    }
    audit(wiring, caller, "user.password", name, 1);
    new ShownOnce(name, password).print(name + " may log in with", options.json, output);
    return ExitCode.DONE;
  }
}

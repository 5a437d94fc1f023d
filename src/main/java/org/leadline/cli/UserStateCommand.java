package org.leadline.cli;

import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.store.Account;
import org.leadline.store.AccountStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets an account log in, or no longer. */
abstract class UserStateCommand extends DataCommand {

  @Parameters(paramLabel = "NAME", description = "The account's name.")
  String name = "";

  @Command(
      name = "disable",
      description = "Lets an account log in no more; its log-ins and tokens end at once.")
  static final class Disable extends UserStateCommand {
    @Override
    boolean disables() {
      return true;
    }
  }

  @Command(name = "enable", description = "Lets an account log in again.")
  static final class Enable extends UserStateCommand {
    @Override
    boolean disables() {
      return false;
    }
  }

  abstract boolean disables();

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    AccountStore accounts = wiring.store().accounts();
    Account before = accounts.find(name).orElseThrow(() -> NotHere.account(name));
    audit(wiring, caller, disables() ? "user.disable" : "user.enable", name, 1);
    accounts.change(name, before.role(), before.allUnits(), before.units(), disables());
    print(wiring, name, options.json, output);
    return ExitCode.DONE;
  }

  /** Prints an account as it is now, and says when nobody can administer any more. */
  static void print(Wiring wiring, String name, boolean json, Output output) {
    AccountStore accounts = wiring.store().accounts();
    Account now = accounts.find(name).orElseThrow(() -> NotHere.account(name));
    if (json) {
      output.document(now);
    } else {
      output.line(UserCommand.text(now));
    }
    if (accounts.all().stream().noneMatch(Account::canAdminister)) {
      System.err.println(
          "No administrator can log in now; make one with `leadline user create NAME --role"
              + " administrator --all-units`.");
    }
  }
}

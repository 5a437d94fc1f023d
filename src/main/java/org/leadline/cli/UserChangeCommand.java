package org.leadline.cli;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.store.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "change",
    description = "Changes role and units of an account; what is not named stays. Its log-ins end.")
final class UserChangeCommand extends DataCommand {

  @Parameters(paramLabel = "NAME", description = "The account's name.")
  String name = "";

  @Option(names = "--role", description = "What it may do: ${COMPLETION-CANDIDATES}.")
  @Nullable AccountRole role;

  @Option(
      names = "--unit",
      description = "A unit whose reports it sees, in the place of those before; repeatable.")
  @Nullable List<String> units;

  @Option(names = "--all-units", description = "It sees the reports of all units.")
  boolean allUnits;

  @Option(names = "--own-units", description = "It sees the reports of its own units only.")
  boolean ownUnits;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    if (role == null && units == null && !allUnits && !ownUnits) {
      throw new IllegalArgumentException(
          "Say what to change: --role, --unit, --all-units or --own-units.");
    }
    if (allUnits && ownUnits) {
      throw new IllegalArgumentException("--all-units and --own-units exclude each other.");
    }
    KnownUnits.check(units == null ? List.of() : units, wiring.settings());
    Account before = wiring.store().accounts().find(name).orElseThrow(() -> NotHere.account(name));
    audit(wiring, caller, "user.change", name, 1);
    wiring
        .store()
        .accounts()
        .change(
            name,
            role == null ? before.role() : role,
            allUnits || (before.allUnits() && !ownUnits),
            after(before.units()),
            before.disabled());
    UserStateCommand.print(wiring, name, options.json, output);
    return ExitCode.DONE;
  }

  private SortedSet<String> after(SortedSet<String> before) {
    return units == null ? before : new TreeSet<>(units);
  }
}

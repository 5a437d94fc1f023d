package org.leadline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.store.AccountStore;
import org.leadline.store.Secret;
import org.leadline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "create", description = "Makes an account and prints its password, once.")
final class UserCreateCommand extends DataCommand {

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

  /** An account may be made before anything is taken in. */
  @Override
  Wiring open(Settings settings) {
    return Store.existsIn(options.data)
        ? super.open(settings)
        : Wiring.takingIn(settings, options.data, "leadline user create");
  }

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    KnownUnits.check(units, wiring.settings());
    Secret password = AccountStore.randomPassword();
    wiring.store().accounts().create(name, role, allUnits, new TreeSet<>(units), password);
    audit(wiring, caller, "user.create", name, 1);
    new ShownOnce(name, password).print(name + " may log in with", options.json, output);
    return ExitCode.DONE;
  }
}

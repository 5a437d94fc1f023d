package org.leadline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.app.LeadlineServer;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.arrival.ArrivalProgress;
import org.leadline.arrival.ArrivalRequest;
import org.leadline.config.ConfigFolder;
import org.leadline.index.IndexMismatch;
import org.leadline.intake.IntakeOptions;
import org.leadline.store.AccountStore;
import org.leadline.store.MadeOtherwise;
import org.leadline.store.Secret;
import org.leadline.synthetic.Generator;
import org.leadline.synthetic.GeneratorSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    description = {
      "A synthetic unit of 5,000 reports, taken in and served; every page of it is marked synthetic.",
      "A later start uses the same reports again and prints new passwords."
    })
final class DemoCommand implements Callable<Integer> {

  private static final long REPORTS = 5_000;
  private static final long SEED = 20_300_101;

  /** Two units, one account each, and a supervisor who sees both. */
  private static final List<DemoAccount> ACCOUNTS =
      List.of(
          new DemoAccount("supervisor", AccountRole.ADMINISTRATOR, true, List.of()),
          new DemoAccount("north", AccountRole.ANALYST, false, List.of("north")),
          new DemoAccount("south", AccountRole.VIEWER, false, List.of("south")));

  private record DemoAccount(String name, AccountRole role, boolean allUnits, List<String> units) {}

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data-demo",
      description = "Where the synthetic unit lives (default: ${DEFAULT-VALUE}).")
  Path data = Path.of("data-demo");

  @Option(names = "--config", paramLabel = "DIR", description = "The configuration folder.")
  @Nullable Path config;

  @Option(names = "--port", description = "The port; 0 takes a free one (default: 8080).")
  @Nullable Integer port;

  @Override
  public Integer call() throws IOException, InterruptedException {
    DataOptions options = new DataOptions();
    options.config = config;
    ConfigFolder folder = options.configFolder();
    Settings settings = Settings.read(folder);
    if (!DemoFolder.isOne(data) && !DemoFolder.isFree(data)) {
      throw new IllegalArgumentException(
          data + " holds other reports. The demo uses a folder of its own: name one with --data.");
    }
    DemoFolder.mark(data);
    try {
      fill(settings);
      serve(settings);
    } catch (MadeOtherwise | IndexMismatch e) {
      throw new IllegalArgumentException("%s --data %s".formatted(e.getMessage(), data), e);
    }
    return ExitCode.DONE;
  }

  private void fill(Settings settings) throws IOException {
    Path done = data.resolve("corpus-taken-in");
    if (Files.exists(done)) {
      return;
    }
    Path corpus = data.resolve("corpus");
    try (ProgressLine progress = new ProgressLine("making a synthetic unit", "reports")) {
      new Generator(GeneratorSettings.of(REPORTS, SEED)).write(corpus, progress::at);
    }
    try (Wiring wiring = Wiring.owning(settings, data, "leadline demo");
        ProgressLine progress = new ProgressLine("taking in", "documents")) {
      ArrivalProgress told = counts -> progress.at(counts.documents());
      Caller operator = wiring.localOperator("demo");
      ArrivalRequest request =
          new ArrivalRequest(
              operator.name(), new TreeSet<>(), "synthetic unit", operator.visibility());
      wiring.arrivals().takePaths(List.of(corpus), IntakeOptions.NONE, request, told);
    }
    Files.createFile(done);
  }

  private void serve(Settings settings) throws InterruptedException {
    var server =
        settings
            .server()
            .on(settings.server().host(), port == null ? settings.server().port() : port);
    try (LeadlineServer running = LeadlineServer.start(settings, data, server, true)) {
      Output output = Output.standard();
      output.line("A synthetic unit: nothing in it is real.");
      output.line("Leadline answers at %s", running.address());
      for (DemoAccount account : ACCOUNTS) {
        Secret password = renewed(running.wiring().store().accounts(), account);
        output.line("  log in as %-10s with %s", account.name(), password.value());
      }
      output.line("Stop with Ctrl-C.");
      ServeCommand.untilStopped(running);
    }
  }

  private static Secret renewed(AccountStore accounts, DemoAccount account) {
    Secret password = AccountStore.randomPassword();
    if (!accounts.changePassword(account.name(), password)) {
      SortedSet<String> units = new TreeSet<>(account.units());
      accounts.create(account.name(), account.role(), account.allUnits(), units, password);
    }
    return password;
  }
}

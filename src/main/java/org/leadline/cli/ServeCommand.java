package org.leadline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.leadline.api.ServerSettings;
import org.leadline.app.LeadlineServer;
import org.leadline.app.Settings;
import org.leadline.arrival.inbox.Inbox;
import org.leadline.store.Account;
import org.leadline.store.AccountStore;
import org.leadline.store.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    description = {
      "Serves the page and the HTTP API.",
      "Where no account is an administrator it makes one and prints the password, once."
    })
final class ServeCommand implements Callable<Integer> {

  @Mixin DataOptions options = new DataOptions();

  @Mixin PasswordFileOption passwords = new PasswordFileOption();

  @Option(
      names = "--port",
      description = "The port; 0 takes a free one (default: server.json, 8080).")
  @Nullable Integer port;

  @Option(
      names = "--host",
      description = "The address to listen on (default: server.json, loopback).")
  @Nullable String host;

  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      description = "Take in what is put into this folder; a sub-folder named like a unit is its.")
  @Nullable Path inbox;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "With --inbox: the unit of files that lie in no unit's folder.")
  List<String> units = List.of();

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = passwords.on(Settings.read(options.configFolder()));
    ServerSettings server =
        settings
            .server()
            .on(
                host == null ? settings.server().host() : host,
                port == null ? settings.server().port() : port);
    try (LeadlineServer running = start(settings, server)) {
      Output.standard().line(administration(running.wiring().store().accounts()));
      Output.standard().line("Leadline answers at %s", running.address());
      untilStopped(running);
    }
    return ExitCode.DONE;
  }

  private LeadlineServer start(Settings settings, ServerSettings server) {
    boolean synthetic = DemoFolder.isOne(options.data);
    if (inbox == null) {
      if (!units.isEmpty()) {
        throw new IllegalArgumentException("--unit goes with --inbox.");
      }
      return LeadlineServer.start(settings, options.data, server, synthetic);
    }
    KnownUnits.check(units, settings);
    TreeSet<String> all = new TreeSet<>();
    settings.access().units().forEach(unit -> all.add(unit.name()));
    return LeadlineServer.start(
        settings,
        options.data,
        server,
        synthetic,
        new Inbox.Place(inbox, new TreeSet<>(units), all));
  }

  /** Makes the first administrator where there is none, and says who can administer. */
  static String administration(AccountStore accounts) {
    Optional<Secret> made = accounts.createFirstAdministrator();
    if (made.isPresent()) {
      return "No account was an administrator. Log in as %s with the password %s - it is shown only now."
          .formatted(AccountStore.FIRST_ADMINISTRATOR, made.get().value());
    }
    List<String> names =
        accounts.all().stream().filter(Account::canAdminister).map(Account::name).toList();
    return names.isEmpty()
        ? "No administrator can log in. Make one with `leadline user create NAME --role"
            + " administrator --all-units`, or let one in again with `leadline user enable NAME`."
        : "Administrators: " + String.join(", ", names);
  }

  /**
   * Waits for the end of the process; the shut-down hook closes the server, so that nothing is left
   * to replay.
   */
  static void untilStopped(LeadlineServer running) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  running.close();
                  stopped.countDown();
                },
                "stop"));
    stopped.await();
  }
}

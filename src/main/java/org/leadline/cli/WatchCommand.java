package org.leadline.cli;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.alert.ShownWatch;
import org.leadline.alert.WatchAsk;
import org.leadline.app.Wiring;
import org.leadline.store.WatchOwner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "watch",
    description = {
      "Watches: questions that each report is run against as it arrives, and the alerts that they raise.",
      "The local operator sees the watches and alerts of everybody, and says for whom a new watch is."
    },
    subcommands = {
      WatchAddCommand.class,
      WatchCommand.Listed.class,
      WatchCommand.Remove.class,
      WatchAlertsCommand.class
    })
final class WatchCommand {

  private WatchCommand() {}

  /** A watch as printed. */
  record Row(
      String id,
      String kind,
      String name,
      WatchOwner owner,
      Instant made,
      @Nullable WatchAsk ask,
      long alerts) {

    static Row of(ShownWatch shown) {
      return new Row(
          shown.watch().id(),
          shown.watch().kind().code(),
          shown.watch().name(),
          shown.watch().owner(),
          shown.watch().made(),
          shown.ask(),
          shown.alerts());
    }
  }

  @Command(name = "list", description = "The watches of everybody, the latest first.")
  static final class Listed extends DataCommand {

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      List<ShownWatch> watches = wiring.answers().alerting().watches().list(caller);
      if (json()) {
        watches.forEach(watch -> output.jsonLine(Row.of(watch)));
      } else {
        watches.forEach(watch -> output.line(text(watch)));
        output.line("%,d %s", watches.size(), watches.size() == 1 ? "watch" : "watches");
      }
      output.flush();
      return ExitCode.DONE;
    }
  }

  @Command(name = "remove", description = "Ends a watch; its alerts stay.")
  static final class Remove extends DataCommand {

    @Parameters(paramLabel = "WATCH", description = "Its id, as `leadline watch list` shows it.")
    String id = "";

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      if (!wiring.answers().alerting().watches().remove(id, caller)) {
        throw NotHere.watch();
      }
      output.line("Removed.");
      return ExitCode.DONE;
    }
  }

  static String text(ShownWatch shown) {
    return "%s  %s for %s: %s  %,d %s"
        .formatted(
            shown.watch().id(),
            shown.watch().kind().code(),
            text(shown.watch().owner()),
            text(shown.watch().name(), shown.ask()),
            shown.alerts(),
            shown.alerts() == 1 ? "alert" : "alerts");
  }

  private static String text(String name, @Nullable WatchAsk ask) {
    String what =
        switch (ask) {
          case null -> "built in";
          case WatchAsk.Search search ->
              search.query() + (search.filters().isEmpty() ? "" : " " + search.filters());
          case WatchAsk.Values values -> "%,d values".formatted(values.values().size());
          case WatchAsk.OfReport report ->
              report.report().written() + " from " + report.min().code() + " on";
          case WatchAsk.OfCluster cluster -> "cluster of " + cluster.report().written();
        };
    return name.isEmpty() ? what : name + " (" + what + ")";
  }

  static String text(WatchOwner owner) {
    return switch (owner) {
      case WatchOwner.Person person -> person.account();
      case WatchOwner.Team team -> "unit " + team.unit();
    };
  }
}

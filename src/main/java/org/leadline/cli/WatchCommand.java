package org.leadline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.alert.NewWatch;
import org.leadline.alert.ShownWatch;
import org.leadline.alert.WatchAsk;
import org.leadline.app.Wiring;
import org.leadline.link.LinkStrength;
import org.leadline.report.ReportId;
import org.leadline.store.Alert;
import org.leadline.store.AlertFilter;
import org.leadline.store.AlertReader;
import org.leadline.store.WatchOwner;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "watch",
    description = {
      "Watches: questions that each report is run against as it arrives, and the alerts that they raise.",
      "The local operator sees the watches and alerts of everybody, and says for whom a new watch is."
    },
    subcommands = {
      WatchCommand.Add.class,
      WatchCommand.Listed.class,
      WatchCommand.Remove.class,
      WatchCommand.Alerts.class
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

  @Command(
      name = "add",
      description = {
        "Keeps a watch. What is held already raises no alert.",
        "A search is given as for `leadline search`; or name values, a report, or a report of a cluster."
      })
  static final class Add extends DataCommand {

    @ArgGroup(multiplicity = "1")
    Owner owner = new Owner();

    @ArgGroup(multiplicity = "1")
    Asked asked = new Asked();

    @Option(
        names = "--filter",
        paramLabel = "FIELD=VALUE",
        description =
            "With a search, only reports with this value in a facet field; may be repeated.")
    List<String> filters = new ArrayList<>();

    @Option(names = "--name", description = "What the watch is called, up to 200 characters.")
    String name = "";

    @Option(
        names = "--min",
        defaultValue = "STRONG",
        description =
            "With --report, the weakest link that is told: weak, possible or strong (default: ${DEFAULT-VALUE}).")
    LinkStrength min = LinkStrength.STRONG;

    /** Whom it tells. */
    static final class Owner {
      @Option(names = "--for", paramLabel = "ACCOUNT", description = "Tells this account.")
      @Nullable String account;

      @Option(names = "--unit", description = "Tells everybody who sees this unit's reports.")
      @Nullable String unit;
    }

    /** What it looks for. */
    static final class Asked {
      @Parameters(
          paramLabel = "QUERY",
          arity = "0..1",
          description = "A search; '' for every report, to be narrowed by --filter.")
      @Nullable String query;

      @Option(names = "--value", description = "A value in any written form; may be repeated.")
      @Nullable List<String> values;

      @Option(
          names = "--values",
          paramLabel = "FILE",
          description = "Values, one a line, up to 10,000.")
      @Nullable Path file;

      @Option(names = "--report", paramLabel = "ID", description = "Reports linked to this one.")
      @Nullable String report;

      @Option(
          names = "--cluster",
          paramLabel = "ID",
          description = "Reports that join the cluster of this report.")
      @Nullable String cluster;
    }

    @Override
    int answer(Wiring wiring, Caller caller, Output output) throws IOException {
      WatchOwner whom =
          owner.unit != null
              ? new WatchOwner.Team(owner.unit)
              : new WatchOwner.Person(Objects.requireNonNull(owner.account));
      ShownWatch made =
          wiring.answers().alerting().watches().add(new NewWatch(whom, name, ask()), caller);
      if (json()) {
        output.document(Row.of(made));
      } else {
        output.line(text(made));
      }
      return ExitCode.DONE;
    }

    private WatchAsk ask() throws IOException {
      if (asked.report != null) {
        return new WatchAsk.OfReport(ReportId.parse(asked.report), min);
      }
      if (asked.cluster != null) {
        return new WatchAsk.OfCluster(ReportId.parse(asked.cluster));
      }
      if (asked.values != null || asked.file != null) {
        return new WatchAsk.Values(values());
      }
      String query = asked.query == null ? "" : asked.query;
      return new WatchAsk.Search(query, Filter.parse(filters), false);
    }

    private List<String> values() throws IOException {
      List<String> values =
          new ArrayList<>(asked.values == null ? List.<String>of() : asked.values);
      if (asked.file != null) {
        Files.readAllLines(asked.file, StandardCharsets.UTF_8).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .forEach(values::add);
      }
      return values;
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

  @Command(
      name = "alerts",
      description = {
        "What watches found, the latest first.",
        "Where no server runs, what arrived since is run against the watches first."
      })
  static final class Alerts extends ListCommand<Alert> {

    @Option(names = "--watch", paramLabel = "WATCH", description = "Only those of this watch.")
    @Nullable String watch;

    @Option(names = "--hours", description = "Only those of the last so many hours.")
    @Nullable Integer hours;

    /** Set as the command begins. */
    private AlertFilter filter = AlertFilter.ALL;

    @Override
    String action() {
      return "alerts.view";
    }

    @Override
    String noun() {
      return "alerts";
    }

    @Override
    long count(Wiring wiring, Caller caller) {
      if (!wiring.isOwned()) {
        var unused = wiring.watchRun().run();
      }
      Instant from =
          hours == null ? null : Clock.systemUTC().instant().minus(Duration.ofHours(hours));
      filter = new AlertFilter(false, watch, from, null);
      return wiring.store().alerts().count(filter, reader(caller));
    }

    @Override
    List<Alert> rows(Wiring wiring, Caller caller, long before, int most) {
      return wiring.store().alerts().page(filter, before, most, reader(caller));
    }

    private static AlertReader reader(Caller caller) {
      return new AlertReader("", caller.visibility());
    }

    @Override
    long number(Alert alert) {
      return alert.id();
    }

    @Override
    String text(Alert alert) {
      String beside =
          alert.other().equals(alert.report()) ? "" : " with " + alert.other().written();
      return "%s  %s %s%s%s  for %s, watch %s %s"
          .formatted(
              alert.raised(),
              alert.report().written(),
              alert.cause().code(),
              beside,
              alert.otherUnit().isEmpty() ? "" : " at " + alert.otherUnit(),
              WatchCommand.text(alert.owner()),
              alert.watch(),
              alert.name());
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

package org.leadline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.leadline.store.WatchOwner;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "add",
    description = {
      "Keeps a watch. What is held already raises no alert.",
      "A search is given as for `leadline search`; or name values, a report, or a report of a cluster."
    })
final class WatchAddCommand extends DataCommand {

  @ArgGroup(multiplicity = "1")
  Owner owner = new Owner();

  @ArgGroup(multiplicity = "1")
  Asked asked = new Asked();

  @Mixin ValueOptions chosen = new ValueOptions();

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
    return show(output, WatchCommand.Row.of(made), () -> output.line(WatchCommand.text(made)));
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
    return new WatchAsk.Search(query, chosen.filters(), false);
  }

  private List<String> values() throws IOException {
    List<String> values = new ArrayList<>(asked.values == null ? List.<String>of() : asked.values);
    if (asked.file != null) {
      Files.readAllLines(asked.file, StandardCharsets.UTF_8).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(values::add);
    }
    return values;
  }
}

package org.leadline.cli;

import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "clusters",
    description = {
      "The groups of reports that strong links join, largest first.",
      "Prints every group of two or more as a JSON line (a short table on a terminal)."
    })
final class ClustersCommand extends DataCommand {

  @Option(names = "--all", description = "Also the reports that belong with no other.")
  boolean all;

  @Option(
      names = "--search",
      paramLabel = "QUERY",
      description =
          "Only what this search finds, by cluster, in the order of the search; as one JSON document.")
  @Nullable String query;

  @Option(
      names = "--min-size",
      defaultValue = "1",
      description =
          "With --search: from how many reports in a cluster on (default: ${DEFAULT-VALUE}).")
  int minSize;

  @Option(
      names = "--limit",
      defaultValue = "50",
      description = "With --search: how many clusters, 0 to 1,000 (default: ${DEFAULT-VALUE}).")
  int limit;

  /** Counts what was printed, for the closing line on a terminal. */
  private long printed;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    if (query != null) {
      new ClustersOfSearch(query, minSize, limit).print(wiring, caller, output, json());
      return ExitCode.DONE;
    }
    wiring
        .answers()
        .linking()
        .clusters()
        .all(
            all,
            caller,
            cluster -> {
              printed++;
              if (json()) {
                output.jsonLine(cluster);
              } else {
                output.line("%-14s %s", cluster.cluster(), Rows.reports(cluster.reports().size()));
              }
            });
    if (!json()) {
      output.line("%,d %s", printed, printed == 1 ? "cluster" : "clusters");
    }
    output.flush();
    return ExitCode.DONE;
  }
}

package org.leadline.cli;

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

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    wiring
        .linking()
        .clusters()
        .all(
            all,
            caller,
            cluster -> {
              if (json()) {
                output.jsonLine(cluster);
              } else {
                output.line("%-14s %,6d reports", cluster.cluster(), cluster.reports().size());
              }
            });
    output.flush();
    return ExitCode.DONE;
  }
}

package org.leadline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leadline.app.Settings;
import org.leadline.measure.Bench;
import org.leadline.measure.BenchReport;
import org.leadline.measure.BenchSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "bench",
    description = {
      "Measures speed: takes a generated corpus in, then asks in process and over HTTP. Beside it, in the same run: what",
      "bare Lucene takes in of the same reports, parsed already. That needs the corpus's size on the disk once more.",
      "Prints one JSON document on standard output and the same as a table on standard error."
    })
final class BenchCommand implements Callable<Integer> {

  @Mixin DataOptions options = new DataOptions();

  @Option(names = "--reports", defaultValue = "100000", description = "How many reports.")
  long reports;

  @Option(names = "--seed", defaultValue = "42", description = "The corpus's seed.")
  long seed;

  @Option(names = "--rounds", defaultValue = "5", description = "Interleaved rounds.")
  int rounds;

  @Option(names = "--calls", defaultValue = "200", description = "Calls of each question a round.")
  int calls;

  @Option(
      names = "--server-heap",
      paramLabel = "SIZE",
      defaultValue = "2g",
      description = "Heap of the server (default: ${DEFAULT-VALUE}).")
  String serverHeap = "2g";

  @Option(
      names = "--one-process",
      description = "The server runs in this process, for instance under a profiler.")
  boolean oneProcess;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "An empty folder for corpus and data.")
  Path out = Path.of("bench");

  @Override
  public Integer call() throws IOException {
    Settings settings = Settings.read(options.configFolder());
    BenchInstallation target =
        new BenchInstallation(
            settings,
            options,
            out.resolve("data"),
            oneProcess ? Optional.empty() : Optional.of(serverHeap));
    BenchReport report =
        new Bench(new BenchSettings(reports, seed, out, rounds, calls), target)
            .run(System.err::println);
    Output.standard().document(report);
    System.err.println(report.table());
    return ExitCode.DONE;
  }
}

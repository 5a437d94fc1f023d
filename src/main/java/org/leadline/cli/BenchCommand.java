package org.leadline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadline.app.Settings;
import org.leadline.measure.Bench;
import org.leadline.measure.BenchReport;
import org.leadline.measure.BenchSettings;
import org.leadline.measure.pictures.PictureBench;
import org.leadline.measure.pictures.PictureReport;
import org.leadline.measure.pictures.PictureSettings;
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

  @Option(
      names = "--pdq",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Instead: how fast near-identical pictures are found among so many PDQ hashes. 10000000 need --server-heap 4g,"
              + " and LEADLINE_HEAP=4g for the questions in process.")
  long pictures;

  @Option(
      names = "--pdq-known",
      paramLabel = "FILE",
      description = "JSON lines {id, pdq} of hashes that are put among them.")
  @Nullable Path known;

  @Option(
      names = "--pdq-truth",
      paramLabel = "FILE",
      description =
          "JSON lines {id, pdq, matches_within_64} that tell which of the known are near; the exit code is 1 when one is"
              + " missed or wrong.")
  @Nullable Path truth;

  @Override
  public Integer call() throws IOException {
    Settings settings = Settings.read(options.configFolder());
    BenchInstallation target =
        new BenchInstallation(
            settings,
            options,
            out.resolve("data"),
            oneProcess ? Optional.empty() : Optional.of(serverHeap));
    if (pictures > 0) {
      return pictures(target);
    }
    BenchReport report =
        new Bench(new BenchSettings(reports, seed, out, rounds, calls), target)
            .run(System.err::println);
    Output.standard().document(report);
    System.err.println(report.table());
    return ExitCode.DONE;
  }

  private int pictures(BenchInstallation target) throws IOException {
    PictureSettings asked = new PictureSettings(pictures, seed, out, rounds, calls, known, truth);
    PictureReport report =
        new PictureBench(asked, target, target::visibility)
            .run(out.resolve("data").resolve("index"), System.err::println);
    Output.standard().document(report);
    System.err.println(report.table());
    PictureReport.Truth found = report.truth();
    return found == null || found.missed() + found.wrong() == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }
}

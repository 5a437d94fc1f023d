package org.leadline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.leadline.synthetic.Generator;
import org.leadline.synthetic.GeneratorSettings;
import org.leadline.synthetic.GeneratorSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "generate",
    description = {
      "Writes a synthetic corpus and its truth.",
      "N distinct good reports; re-deliveries and bad documents come on top. The same seed gives the same bytes."
    })
final class GenerateCommand implements Callable<Integer> {

  @Option(names = "--reports", paramLabel = "N", required = true, description = "How many reports.")
  long reports;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "42",
      description = "The seed (default: ${DEFAULT-VALUE}).")
  long seed;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  Path out = Path.of("corpus");

  @Option(names = "--lines", description = "Write JSON lines files instead of one file a document.")
  boolean lines;

  @Option(
      names = "--pdf",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Which share of the law-enforcement JSON reports come as CyberTip PDF too, 0 to 1; half of these as PDF alone (default: ${DEFAULT-VALUE}).")
  double pdf;

  @Option(names = "--json", description = "Print the summary as JSON.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    GeneratorSettings settings = GeneratorSettings.of(reports, seed).withPdf(pdf);
    try (ProgressLine progress = new ProgressLine("generating", "reports")) {
      GeneratorSummary summary =
          new Generator(lines ? settings.asLines() : settings).write(out, progress::at);
      print(summary);
    }
    return ExitCode.DONE;
  }

  private void print(GeneratorSummary summary) {
    Output output = Output.standard();
    if (json) {
      output.document(summary);
      return;
    }
    output.line(
        "%,d reports in %,d documents (%,d bytes); %,d re-deliveries, %,d bad documents; %,d persons",
        summary.reports(),
        summary.documents(),
        summary.bytes(),
        summary.redelivered(),
        summary.bad(),
        summary.persons());
  }
}

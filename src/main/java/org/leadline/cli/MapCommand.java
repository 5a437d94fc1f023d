package org.leadline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.leadline.app.Settings;
import org.leadline.identity.Recogniser;
import org.leadline.intake.FeedSample;
import org.leadline.intake.mapping.Proposal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "map",
    description = {
      "Proposes a mapping of somebody else's CSV or JSON lines, from the header and the first 1,000 rows.",
      "It is printed: redirect it to a file, correct it, and give it to `leadline ingest --mapping FILE`.",
      "What the sample cannot tell is asked, as \"Decide\" at the head of the file. Nothing is taken in."
    })
final class MapCommand implements Callable<Integer> {

  @Mixin DataOptions options = new DataOptions();

  @Parameters(paramLabel = "FILE", description = "The CSV or JSON lines.")
  Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("There is no file " + file + ".");
    }
    Settings settings = Settings.read(options.configFolder());
    Proposal proposal =
        FeedSample.propose(file, settings.intake(), new Recogniser(settings.identity()));
    Output output = Output.standard();
    if (options.json) {
      output.document(proposal);
    } else {
      proposal.text().lines().forEach(output::line);
    }
    proposal.questions().forEach(question -> System.err.println("Decide: " + question));
    return ExitCode.DONE;
  }
}

package org.leadline.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.arrival.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "reindex",
    description = {
      "Brings match keys, scores and index up to date with the present configuration.",
      "Originals are read again only where keys were made otherwise; run it again when it was interrupted.",
      "Refused while another process owns the index."
    })
final class ReindexCommand implements Callable<Integer> {

  @Mixin DataOptions options = new DataOptions();

  @Mixin PasswordFileOption passwords = new PasswordFileOption();

  @Override
  public Integer call() {
    Settings settings = passwords.on(Settings.read(options.configFolder()));
    try (Wiring wiring = Wiring.rebuilding(settings, options.data, "leadline reindex")) {
      Rebuild.Outcome outcome;
      try (StageLines lines = new StageLines()) {
        outcome = new Rebuild(wiring.store(), wiring.readers()).run(wiring.index(), lines);
      }
      DataCommand.audit(
          wiring, wiring.localOperator(options.purpose), "reindex", "", outcome.reports());
      print(outcome);
    }
    return ExitCode.DONE;
  }

  private void print(Rebuild.Outcome outcome) {
    Output output = Output.standard();
    if (options.json) {
      output.document(outcome);
      return;
    }
    output.line(
        "%,d reports indexed; %,d documents were read again, %,d cannot be read any more and keep"
            + " what was read before; %,d further reports were scored again",
        outcome.reports(), outcome.readAgain(), outcome.notReadable(), outcome.scoredAgain());
  }

  /** A progress line for each stage. */
  private static final class StageLines implements Rebuild.Progress, AutoCloseable {

    private Rebuild.@Nullable Stage stage;
    private @Nullable ProgressLine line;

    @Override
    public void at(Rebuild.Stage reached, long reports) {
      ProgressLine current = line;
      if (current == null || stage != reached) {
        close();
        stage = reached;
        current = new ProgressLine(label(reached), "reports");
        line = current;
      }
      current.at(reports);
    }

    private static String label(Rebuild.Stage stage) {
      return switch (stage) {
        case READING -> "reading originals again";
        case SCORING -> "scoring again";
        case INDEXING -> "indexing";
      };
    }

    @Override
    public void close() {
      if (line != null) {
        line.close();
      }
    }
  }
}

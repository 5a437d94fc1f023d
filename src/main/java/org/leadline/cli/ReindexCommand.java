package org.leadline.cli;

import java.util.concurrent.Callable;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.arrival.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "reindex",
    description = {
      "Builds the index again from the store, with the present configuration.",
      "Refused while another process owns the index."
    })
final class ReindexCommand implements Callable<Integer> {

  @Mixin DataOptions options = new DataOptions();

  @Override
  public Integer call() {
    Settings settings = Settings.read(options.configFolder());
    try (Wiring wiring = Wiring.rebuilding(settings, options.data, "leadline reindex")) {
      Rebuild.Outcome outcome;
      try (ProgressLine progress = new ProgressLine("indexing", "reports")) {
        outcome = new Rebuild(wiring.store(), wiring.readers()).run(wiring.index(), progress::at);
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
        "%,d reports indexed; %,d documents were read again, %,d of them cannot be read any more",
        outcome.reports(), outcome.readAgain(), outcome.notReadable());
  }
}

package org.leadline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "restore",
    description = {
      "Brings a backup into a data directory that has no store, and builds the index.",
      "Every file is compared with its SHA-256 first. Refused while another process owns the directory."
    })
final class RestoreCommand implements Callable<Integer> {

  @Mixin DataOptions options = new DataOptions();

  @Parameters(paramLabel = "FOLDER", description = "What `leadline backup` wrote.")
  Path folder = Path.of("");

  /** The outcome as printed. */
  record Printed(int files, long reports) {}

  @Override
  public Integer call() {
    Settings settings = Settings.read(options.configFolder());
    int files = Wiring.restore(options.data, folder);
    try (Wiring wiring = Wiring.owning(settings, options.data, "leadline restore")) {
      long reports = wiring.store().reports().count(wiring.localOperator("").visibility());
      DataCommand.audit(wiring, wiring.localOperator(options.purpose), "restore", "", reports);
      print(new Printed(files, reports));
    }
    return ExitCode.DONE;
  }

  private void print(Printed printed) {
    Output output = Output.standard();
    if (options.json) {
      output.document(printed);
    } else {
      output.line(
          "%,d files, %,d reports; compare it with `leadline verify`",
          printed.files(), printed.reports());
    }
  }
}

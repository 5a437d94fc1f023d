package org.leadline.cli;

import java.nio.file.Path;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.arrival.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "backup",
    description = {
      "Copies store, audit trail, files of lists and address files into a folder, with their SHA-256, beside a running server too.",
      "The index is left out: it is built from the store. Keep the configuration with it.",
      "Exit code 1 when the file of a list was not there to be copied."
    })
final class BackupCommand extends DataCommand {

  @Parameters(paramLabel = "FOLDER", description = "Where to, a folder that is empty or not there.")
  Path folder = Path.of("");

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    audit(wiring, caller, "backup", "", 1);
    Backup.Outcome made = new Backup(wiring.store(), wiring.readers()).into(folder);
    if (json()) {
      output.document(made);
    } else {
      output.line(
          "the store, %,d lists and %,d address files: %,d bytes. Bring them back with `leadline restore`",
          made.lists(), made.addressFiles(), made.bytes());
      made.missing()
          .forEach(
              name -> output.line("%s: its file is missing; import it again, or remove it", name));
    }
    return made.missing().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }
}

package org.leadline.cli;

import java.util.List;
import java.util.Optional;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.store.Packed;
import org.leadline.store.Quarantined;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "quarantine",
    description = "The documents that could not be read, with place and cause, newest first.",
    subcommands = {QuarantineCommand.Get.class, RetryCommand.class, PassedOverCommand.class})
final class QuarantineCommand extends ListCommand<Quarantined> {

  @Override
  String action() {
    return "quarantine.view";
  }

  @Override
  String noun() {
    return "in quarantine";
  }

  @Override
  long count(Wiring wiring, Caller caller) {
    return wiring.store().quarantine().count(caller.visibility());
  }

  @Override
  List<Quarantined> rows(Wiring wiring, Caller caller, long before, int most) {
    return wiring.store().quarantine().page(before, most, caller.visibility());
  }

  @Override
  long number(Quarantined row) {
    return row.id();
  }

  @Override
  String text(Quarantined row) {
    return "%,7d  %s  %s  %s  %s: %s"
        .formatted(
            row.id(), row.arrived(), row.source(), row.position(), row.code(), row.message());
  }

  @Command(name = "get", description = "Prints the bytes of a quarantined document.")
  static final class Get extends DataCommand {

    @Parameters(paramLabel = "ID", description = "The number that `leadline quarantine` shows.")
    long id;

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      Optional<Packed> bytes = wiring.store().quarantine().bytes(id, caller.visibility());
      if (bytes.isEmpty()) {
        throw NotHere.quarantined(id);
      }
      audit(wiring, caller, "quarantine.original", Long.toString(id), 1);
      output.bytes(bytes.get().unpack());
      return ExitCode.DONE;
    }
  }
}

package org.leadline.cli;

import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.store.PassedOverEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "passed",
    description =
        "What lay beside documents and was not taken (media and the like): name, size and reason,"
            + " newest first.")
final class PassedOverCommand extends DataCommand {

  @Option(names = "--limit", defaultValue = "50", description = "How many.")
  int limit;

  @Option(names = "--before", paramLabel = "ID", description = "Those before this one.")
  long before = Long.MAX_VALUE;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    var passedOver = wiring.store().passedOver();
    audit(wiring, caller, "passed-over.view", "", passedOver.count(caller.visibility()));
    for (PassedOverEntry entry : passedOver.page(before, limit, caller.visibility())) {
      if (json()) {
        output.jsonLine(entry);
      } else {
        output.line(
            "%,7d  %s  %s  %s  %s",
            entry.id(), entry.arrived(), entry.source(), size(entry.size()), entry.reason());
      }
    }
    if (!json()) {
      output.line("%,d passed over in all", passedOver.count(caller.visibility()));
    }
    output.flush();
    return ExitCode.DONE;
  }

  private static String size(long bytes) {
    return bytes < 0 ? "size not known" : "%,d bytes".formatted(bytes);
  }
}

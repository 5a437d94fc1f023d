package org.leadline.cli;

import java.util.List;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.store.PassedOverEntry;
import picocli.CommandLine.Command;

@Command(
    name = "passed",
    description =
        "What lay beside documents and was not taken (media and the like): name, size and reason,"
            + " newest first.")
final class PassedOverCommand extends ListCommand<PassedOverEntry> {

  @Override
  String action() {
    return "passed-over.view";
  }

  @Override
  String noun() {
    return "passed over";
  }

  @Override
  long count(Wiring wiring, Caller caller) {
    return wiring.store().passedOver().count(caller.visibility());
  }

  @Override
  List<PassedOverEntry> rows(Wiring wiring, Caller caller, long before, int most) {
    return wiring.store().passedOver().page(before, most, caller.visibility());
  }

  @Override
  long number(PassedOverEntry row) {
    return row.id();
  }

  @Override
  String text(PassedOverEntry row) {
    return "%,7d  %s  %s  %s  %s"
        .formatted(row.id(), row.arrived(), row.source(), size(row.size()), row.reason());
  }

  private static String size(long bytes) {
    return bytes < 0 ? "size not known" : "%,d bytes".formatted(bytes);
  }
}

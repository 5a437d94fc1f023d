package org.leadline.cli;

import java.util.List;
import org.leadline.access.Caller;
import org.leadline.access.UnitPointer;
import org.leadline.app.Wiring;
import org.leadline.store.Notice;
import picocli.CommandLine.Command;

@Command(
    name = "notices",
    description =
        "What units were told: that another unit holds a report which is linked with one of their own, newest first.")
final class NoticesCommand extends ListCommand<NoticesCommand.Row> {

  /** A notice with whom to ask. */
  record Row(Notice notice, UnitPointer other) {}

  @Override
  String action() {
    return "notices.view";
  }

  @Override
  String noun() {
    return "notices";
  }

  @Override
  long count(Wiring wiring, Caller caller) {
    return wiring.store().notices().count(caller.visibility());
  }

  @Override
  List<Row> rows(Wiring wiring, Caller caller, long before, int most) {
    return wiring.store().notices().page(before, most, caller.visibility()).stream()
        .map(notice -> new Row(notice, wiring.settings().access().pointer(notice.otherUnit())))
        .toList();
  }

  @Override
  long number(Row row) {
    return row.notice().id();
  }

  @Override
  String text(Row row) {
    return "%s  to %s about %s: %s"
        .formatted(
            row.notice().made(), row.notice().unit(), row.notice().report(), text(row.other()));
  }

  /** Whom to ask. */
  static String text(UnitPointer pointer) {
    String contact = pointer.contact().isEmpty() ? "contact not stated" : pointer.contact();
    return "%s holds a linked report (%s)".formatted(pointer.title(), contact);
  }
}

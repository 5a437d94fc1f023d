package org.leadline.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.report.ReportId;
import org.leadline.store.Packed;
import org.leadline.store.Quarantined;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "quarantine",
    description = "The documents that could not be read, with place and cause, newest first.",
    subcommands = {QuarantineCommand.Get.class, RetryCommand.class, PassedOverCommand.class})
final class QuarantineCommand extends ListCommand<QuarantineCommand.Row> {

  /** A document in quarantine, with what to do about it. */
  record Row(
      long id,
      long batch,
      Instant arrived,
      String unit,
      String source,
      String position,
      String code,
      String message,
      String advice,
      long size,
      @Nullable ReportId number,
      boolean bytesKept) {}

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
  List<Row> rows(Wiring wiring, Caller caller, long before, int most) {
    return wiring.store().quarantine().page(before, most, caller.visibility()).stream()
        .map(QuarantineCommand::row)
        .toList();
  }

  @Override
  long number(Row row) {
    return row.id();
  }

  @Override
  String text(Row row) {
    return "%,7d  %s  %s  %s  %s: %s %s"
        .formatted(
            row.id(),
            row.arrived(),
            row.source(),
            row.position(),
            row.code(),
            row.message(),
            row.advice());
  }

  private static Row row(Quarantined entry) {
    return new Row(
        entry.id(),
        entry.batch(),
        entry.arrived(),
        entry.unit(),
        entry.source(),
        entry.position(),
        entry.code(),
        entry.message(),
        RejectionReason.adviceOf(entry.code()),
        entry.size(),
        entry.number(),
        entry.bytesKept());
  }

  @Command(name = "get", description = "Prints the bytes of a quarantined document.")
  static final class Get extends DataCommand {

    @Parameters(paramLabel = "ID", description = "The number that `leadline quarantine` shows.")
    long id;

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      Optional<Packed> bytes = wiring.store().quarantine().bytes(id, caller.visibility());
      if (bytes.isEmpty()) {
        throw NotHere.quarantined(id, wiring, caller);
      }
      audit(wiring, caller, "quarantine.original", Long.toString(id), 1);
      output.bytes(bytes.get().unpack());
      return ExitCode.DONE;
    }
  }
}

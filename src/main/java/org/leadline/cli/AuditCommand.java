package org.leadline.cli;

import java.util.List;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.store.AuditFinding;
import org.leadline.store.AuditRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "audit",
    description = "The audit trail, newest first; --verify checks the chain of all records.")
final class AuditCommand extends ListCommand<AuditRecord> {

  @Option(names = "--verify", description = "Check the whole chain; exit code 1 when it is broken.")
  boolean verify;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    return verify ? verify(wiring, output) : super.answer(wiring, caller, output);
  }

  @Override
  String action() {
    return "audit.view";
  }

  @Override
  String noun() {
    return "audit records";
  }

  @Override
  long count(Wiring wiring, Caller caller) {
    return wiring.store().audit().count();
  }

  @Override
  List<AuditRecord> rows(Wiring wiring, Caller caller, long before, int most) {
    return wiring.store().audit().page(before, most);
  }

  @Override
  long number(AuditRecord row) {
    return row.sequence();
  }

  @Override
  String text(AuditRecord row) {
    return "%,9d  %s  %-24s %-16s %s  (%,d)"
        .formatted(
            row.sequence(),
            row.entry().when(),
            row.entry().who(),
            row.entry().action(),
            row.entry().subject(),
            row.entry().count());
  }

  private int verify(Wiring wiring, Output output) {
    AuditFinding finding = wiring.store().audit().verify();
    if (json()) {
      output.document(finding);
    } else {
      output.line(text(finding));
    }
    return switch (finding) {
      case AuditFinding.Whole whole -> ExitCode.DONE;
      case AuditFinding.Broken broken -> ExitCode.FAILED;
    };
  }

  private static String text(AuditFinding finding) {
    return switch (finding) {
      case AuditFinding.Whole whole ->
          "%,d audit records, chain whole, head %s".formatted(whole.records(), whole.head());
      case AuditFinding.Broken broken ->
          "broken at record %,d: %s".formatted(broken.sequence(), broken.reason());
    };
  }
}

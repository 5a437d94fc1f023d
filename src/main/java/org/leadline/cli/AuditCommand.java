package org.leadline.cli;

import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.store.AuditFinding;
import org.leadline.store.AuditRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "audit",
    description = "The audit trail, newest first; --verify checks the chain of all records.")
final class AuditCommand extends DataCommand {

  @Option(names = "--verify", description = "Check the whole chain; exit code 1 when it is broken.")
  boolean verify;

  @Option(names = "--limit", defaultValue = "50", description = "How many records.")
  int limit;

  @Option(
      names = "--before",
      paramLabel = "SEQUENCE",
      description = "Records before this one (default: the newest).")
  long before = Long.MAX_VALUE;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    if (verify) {
      return verify(wiring, output);
    }
    audit(wiring, caller, "audit.view", "", wiring.store().audit().count());
    for (AuditRecord entry : wiring.store().audit().page(before, limit)) {
      if (json()) {
        output.jsonLine(entry);
      } else {
        output.line(
            "%,9d  %s  %-24s %-16s %s  (%,d)",
            entry.sequence(),
            entry.entry().when(),
            entry.entry().who(),
            entry.entry().action(),
            entry.entry().subject(),
            entry.entry().count());
      }
    }
    output.flush();
    return ExitCode.DONE;
  }

  private int verify(Wiring wiring, Output output) {
    AuditFinding finding = wiring.store().audit().verify();
    if (json()) {
      output.document(finding);
    }
    return switch (finding) {
      case AuditFinding.Whole whole -> {
        if (!json()) {
          output.line("%,d audit records, chain whole, head %s", whole.records(), whole.head());
        }
        yield ExitCode.DONE;
      }
      case AuditFinding.Broken broken -> {
        if (!json()) {
          output.line("broken at record %,d: %s", broken.sequence(), broken.reason());
        }
        yield ExitCode.FAILED;
      }
    };
  }
}

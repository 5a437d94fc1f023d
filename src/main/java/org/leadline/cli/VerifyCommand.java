package org.leadline.cli;

import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.arrival.Difference;
import org.leadline.arrival.Verification;
import org.leadline.index.IndexSnapshot;
import org.leadline.report.ReportId;
import picocli.CommandLine.Command;

@Command(
    name = "verify",
    description = {
      "Compares store and index report by report, and every original with its SHA-256.",
      "Exit code 1 when anything differs; each difference is told."
    })
final class VerifyCommand extends DataCommand {

  /** The outcome as printed. */
  record Printed(
      long reports, long originals, long notYetIndexed, long differences, boolean clean) {}

  /** A difference as printed. */
  record DifferenceLine(String difference, ReportId reportId, String detail) {}

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    Verification.Outcome outcome;
    try (IndexSnapshot snapshot = wiring.index().snapshot()) {
      outcome =
          new Verification(wiring.store())
              .run(snapshot, caller.visibility(), difference -> tell(difference, output));
    }
    // What the index does not reach yet is on its way only while a process owns the index.
    boolean clean = outcome.clean() && (outcome.notYetIndexed() == 0 || wiring.isOwned());
    audit(wiring, caller, "verify", clean ? "clean" : "differences", outcome.reports());
    if (options.json) {
      output.document(
          new Printed(
              outcome.reports(),
              outcome.originals(),
              outcome.notYetIndexed(),
              outcome.differences(),
              clean));
    } else {
      output.line(
          "%,d reports, %,d originals: %,d differences, %,d reports not yet indexed%s",
          outcome.reports(),
          outcome.originals(),
          outcome.differences(),
          outcome.notYetIndexed(),
          clean ? "; all as they should be" : "; run `leadline reindex`");
    }
    return clean ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void tell(Difference difference, Output output) {
    if (options.json) {
      output.jsonLine(
          new DifferenceLine(difference.kind().code(), difference.report(), difference.detail()));
    } else {
      output.line("%s: %s %s", difference.kind().code(), difference.report(), difference.detail());
    }
  }
}

package org.leadline.cli;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
      "Compares store and index report by report, every original with its SHA-256, and the labels of reports with the lists in use.",
      "Names what cannot be read back from the store, and list files that are missing or changed.",
      "Exit code 1 when anything differs; each difference is told, with what to do about it."
    })
final class VerifyCommand extends DataCommand {

  /** The outcome as printed. */
  record Printed(
      long reports,
      long originals,
      long notYetIndexed,
      long notYetLabelled,
      long differences,
      boolean clean) {}

  /** A difference as printed. */
  record DifferenceLine(
      String difference, @Nullable ReportId reportId, String detail, String mend) {}

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    Verification.Outcome outcome;
    Set<String> mends = new TreeSet<>();
    try (IndexSnapshot snapshot = wiring.index().snapshot()) {
      outcome =
          new Verification(wiring.store(), wiring.readers())
              .run(
                  snapshot,
                  caller.visibility(),
                  difference -> {
                    mends.add(difference.kind().mend());
                    tell(difference, output);
                  });
    }
    // What is not done yet is on its way only while a process owns the index.
    if (!wiring.isOwned()) {
      if (outcome.notYetIndexed() > 0) {
        mends.add("run `leadline reindex`");
      }
      if (outcome.notYetLabelled() > 0) {
        mends.add("run `leadline lists resume`");
      }
    }
    boolean clean = mends.isEmpty();
    audit(wiring, caller, "verify", clean ? "clean" : "differences", outcome.reports());
    if (options.json) {
      output.document(
          new Printed(
              outcome.reports(),
              outcome.originals(),
              outcome.notYetIndexed(),
              outcome.notYetLabelled(),
              outcome.differences(),
              clean));
    } else {
      output.line(
          "%,d reports, %,d originals: %,d differences, %,d reports not yet indexed, %,d not yet labelled%s",
          outcome.reports(),
          outcome.originals(),
          outcome.differences(),
          outcome.notYetIndexed(),
          outcome.notYetLabelled(),
          clean ? "; all as they should be" : ": " + String.join("; ", mends));
    }
    return clean ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void tell(Difference difference, Output output) {
    if (options.json) {
      output.jsonLine(
          new DifferenceLine(
              difference.kind().code(),
              difference.report(),
              difference.detail(),
              difference.kind().mend()));
    } else {
      ReportId report = difference.report();
      output.line(
          "%s: %s %s",
          difference.kind().code(), report == null ? "" : report.written(), difference.detail());
    }
  }
}

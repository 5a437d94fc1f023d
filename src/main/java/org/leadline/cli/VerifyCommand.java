package org.leadline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.arrival.Difference;
import org.leadline.arrival.Verification;
import org.leadline.index.IndexSnapshot;
import org.leadline.report.ReportId;
import org.leadline.search.export.PackCheck;
import org.leadline.search.export.PackFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    description = {
      "Compares store and index report by report, every original with its SHA-256, and the labels of reports with the lists in use.",
      "Names what cannot be read back from the store, and list files that are missing or changed.",
      "Exit code 1 when anything differs; each difference is told, with what to do about it.",
      "--pack compares an evidence pack with itself and with this store, and tells the first difference."
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

  @Option(
      names = "--pack",
      paramLabel = "FILE",
      description = "Compare this evidence pack with the store; nothing else is compared.")
  @Nullable Path pack;

  /** What the check of a pack found, as printed. */
  record PackPrinted(boolean same, String difference, long reports, long originals) {}

  @Override
  int answer(Wiring wiring, Caller caller, Output output) throws IOException {
    return pack == null ? everything(wiring, caller, output) : pack(pack, wiring, caller, output);
  }

  private int pack(Path file, Wiring wiring, Caller caller, Output output) throws IOException {
    PackFinding found = new PackCheck(wiring.store(), caller.visibility()).check(file);
    audit(wiring, caller, "verify.pack", found.same() ? "clean" : "differences", found.reports());
    if (options.json) {
      output.document(
          new PackPrinted(found.same(), found.difference(), found.reports(), found.originals()));
    } else if (found.same()) {
      output.line(
          "%,d reports with %,d originals: as the pack says", found.reports(), found.originals());
    } else {
      output.line(found.difference());
    }
    return found.same() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private int everything(Wiring wiring, Caller caller, Output output) {
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

package org.leadline.cli;

import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.link.walk.HopTotals;
import org.leadline.link.walk.WalkAnswer;
import org.leadline.link.walk.WalkRequest;
import org.leadline.link.walk.WalkedReport;
import org.leadline.report.ReportId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "walk",
    description = {
      "The reports some links away from a report, with how many each hop adds.",
      "Prints one JSON document (a short table on a terminal); --limit 0 tells the counts alone, --all prints every report as"
          + " JSON lines. Links are followed with noise control: a walk never passes through a hub."
    })
final class WalkCommand extends DataCommand {

  @Parameters(paramLabel = "ID", description = "Digits, or source/id.")
  String id = "";

  @Option(
      names = "--hops",
      defaultValue = "2",
      description = "How many links away, 1 to 3 (default: ${DEFAULT-VALUE}).")
  int hops;

  @Mixin FollowOptions follow = new FollowOptions();

  @Option(names = "--limit", defaultValue = "50", description = "Reports on a page, 0 to 10,000.")
  int limit;

  @Option(names = "--cursor", description = "The page after the one that printed this 'next'.")
  @Nullable String cursor;

  @Option(names = "--all", description = "Every report, as JSON lines.")
  boolean all;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    return all ? everyReport(wiring, caller, output) : onePage(wiring, caller, output);
  }

  private int onePage(Wiring wiring, Caller caller, Output output) {
    WalkAnswer answer = walk(wiring, caller, limit, cursor);
    if (json()) {
      output.document(answer);
    } else {
      answer.reports().forEach(report -> output.line(line(report)));
      answer.hops().forEach(hop -> output.line(line(hop)));
      if (answer.next() != null) {
        output.line("more with --all or --cursor %s", answer.next());
      }
    }
    tellPartial(answer);
    return ExitCode.DONE;
  }

  private int everyReport(Wiring wiring, Caller caller, Output output) {
    return Pages.lines(
        cursor,
        output,
        page -> {
          WalkAnswer answer = walk(wiring, caller, WalkRequest.MAX_LIMIT, page);
          answer.reports().forEach(output::jsonLine);
          if (answer.next() == null) {
            tellPartial(answer);
          }
          return answer.next();
        });
  }

  private WalkAnswer walk(Wiring wiring, Caller caller, int pageSize, @Nullable String page) {
    ReportId report = ReportId.parse(id);
    WalkRequest request =
        new WalkRequest(report, hops, follow.filter(), follow.patience(), pageSize, page);
    return wiring
        .answers()
        .walking()
        .walks()
        .walk(request, caller)
        .orElseThrow(() -> NotHere.report(report));
  }

  private static void tellPartial(WalkAnswer answer) {
    if (answer.stopped() != null) {
      System.err.println("Partial: " + answer.stopped().why() + ".");
    }
  }

  private static String line(WalkedReport report) {
    return "hop %d  %-8s %.3f  from %-14s %s%s"
        .formatted(
            report.hop(),
            report.link().strength().code(),
            report.link().score(),
            report.from(),
            Rows.hit(report.hit()),
            report.adds() == null ? "" : "  leads to " + Rows.reports(report.adds()));
  }

  private static String line(HopTotals hop) {
    return "hop %d adds %s: %,d strong, %,d possible, %,d weak%s"
        .formatted(
            hop.hop(),
            Rows.reports(hop.reports()),
            hop.strong(),
            hop.possible(),
            hop.weak(),
            hop.hidden() == 0 ? "" : "; %,d you may not see".formatted(hop.hidden()));
  }
}

package org.leadline.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.link.DecisionPage;
import org.leadline.link.DecisionService;
import org.leadline.report.ReportId;
import org.leadline.store.LinkDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "decisions",
    description = {
      "What analysts decided about pairs of reports, withdrawn decisions included, the newest first.",
      "Prints every decision as a JSON line (a short table on a terminal)."
    })
final class DecisionsCommand extends DataCommand {

  private static final int PAGE = 1_000;

  @Option(
      names = "--report",
      paramLabel = "ID",
      description = "Only those about this report: digits, or source/id.")
  @Nullable String report;

  /** Counts what was printed, for the closing line on a terminal. */
  private long printed;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    DecisionService decisions = wiring.answers().linking().decisions();
    if (report == null) {
      Pages.each(
          null,
          after -> {
            DecisionPage page = decisions.page(after, PAGE, caller);
            print(page.decisions(), output);
            return page.next();
          });
    } else {
      print(decisions.about(ReportId.parse(report), caller), output);
    }
    if (!json()) {
      output.line("%,d %s", printed, printed == 1 ? "decision" : "decisions");
    }
    output.flush();
    return ExitCode.DONE;
  }

  private void print(List<LinkDecision> decisions, Output output) {
    printed += decisions.size();
    for (LinkDecision decision : decisions) {
      if (json()) {
        output.jsonLine(decision);
      } else {
        output.line(text(decision));
      }
    }
  }

  static String text(LinkDecision decision) {
    LinkDecision.Withdrawal ended = decision.withdrawn();
    return "%s  %s  %s %s  by %s on %s: %s%s"
        .formatted(
            decision.id(),
            decision.kind().code(),
            decision.one().written(),
            decision.other().written(),
            decision.who(),
            decision.made(),
            decision.reason(),
            ended == null
                ? ""
                : "; withdrawn by %s on %s: %s"
                    .formatted(ended.who(), ended.made(), ended.reason()));
  }
}

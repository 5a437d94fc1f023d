package org.leadline.cli;

import java.util.List;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.link.walk.PathAnswer;
import org.leadline.link.walk.PathRequest;
import org.leadline.report.ReportId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "path",
    description = {
      "The strongest chain of links between two reports, with the reasons of each.",
      "A chain is as strong as the product of its links' scores. Prints one JSON document (a short table on a terminal); an answer"
          + " that is not certain says so."
    })
final class PathCommand extends DataCommand {

  @Parameters(index = "0", paramLabel = "A", description = "Digits, or source/id.")
  String from = "";

  @Parameters(index = "1", paramLabel = "B", description = "Another report.")
  String to = "";

  @Option(
      names = "--hops",
      defaultValue = "6",
      description = "Of how many links at the most, 1 to 10 (default: ${DEFAULT-VALUE}).")
  int hops;

  @Mixin FollowOptions follow = new FollowOptions();

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    PathRequest request =
        new PathRequest(
            ReportId.parse(from), ReportId.parse(to), follow.filter(), hops, follow.patience());
    PathAnswer answer =
        wiring
            .answers()
            .walking()
            .paths()
            .path(request, caller)
            .orElseThrow(
                () -> NotHere.amongThese(List.of(request.from(), request.to()), wiring, caller));
    return show(output, answer, () -> table(answer, output));
  }

  private static void table(PathAnswer answer, Output output) {
    if (answer.found()) {
      output.line(Rows.hit(answer.start()));
      answer.steps().forEach(step -> step(step, output));
      output.line("%,d links, together %.4f", answer.steps().size(), answer.score());
    } else if (answer.stopped() == null) {
      output.line("No chain of links connects the two.");
    } else {
      output.line("No chain was found.");
    }
    if (answer.stopped() != null) {
      output.line("Not certain: %s.", answer.stopped().why());
    }
  }

  private static void step(PathAnswer.PathStep step, Output output) {
    output.line("  %s %.3f", step.link().strength().code(), step.link().score());
    step.link().reasons().forEach(reason -> LinksCommand.reason(reason, output));
    output.line(Rows.hit(step.hit()));
  }
}

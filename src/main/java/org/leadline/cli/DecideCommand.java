package org.leadline.cli;

import java.util.List;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.report.ReportId;
import org.leadline.store.DecisionKind;
import org.leadline.store.LinkDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "decide",
    description = {
      "Decides that two reports belong together (must-link) or do not (cannot-link), whatever the links say.",
      "A decision holds for good, also when the reports arrive again; 'decide withdraw' ends it. Both are on record"
          + " with author, time and reason."
    },
    subcommands = {
      DecideCommand.MustLink.class,
      DecideCommand.CannotLink.class,
      DecideCommand.Withdraw.class
    })
final class DecideCommand {

  private DecideCommand() {}

  /** What every decision has. */
  abstract static class Deciding extends DataCommand {

    @Option(
        names = "--reason",
        required = true,
        description = "Why, in your words; it is kept with the decision.")
    String reason = "";

    static int print(LinkDecision decision, Output output, boolean json) {
      if (json) {
        output.document(decision);
      } else {
        output.line(DecisionsCommand.text(decision));
      }
      return ExitCode.DONE;
    }
  }

  /** Two reports. */
  abstract static class OfTwo extends Deciding {

    @Parameters(paramLabel = "ID", arity = "2", description = "Two reports: digits, or source/id.")
    List<String> ids = List.of();

    int decide(DecisionKind kind, Wiring wiring, Caller caller, Output output) {
      ReportId one = ReportId.parse(ids.getFirst());
      ReportId other = ReportId.parse(ids.getLast());
      LinkDecision made =
          wiring
              .answers()
              .linking()
              .decisions()
              .decide(kind, one, other, reason, caller)
              .orElseThrow(() -> NotHere.amongThese(List.of(one, other), wiring, caller));
      return print(made, output, json());
    }
  }

  @Command(name = "must-link", description = "Two reports belong together.")
  static final class MustLink extends OfTwo {

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      return decide(DecisionKind.MUST_LINK, wiring, caller, output);
    }
  }

  @Command(
      name = "cannot-link",
      description = "Two reports, and with them their groups, are to be kept apart.")
  static final class CannotLink extends OfTwo {

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      return decide(DecisionKind.CANNOT_LINK, wiring, caller, output);
    }
  }

  @Command(name = "withdraw", description = "Ends a decision. It stays on record.")
  static final class Withdraw extends Deciding {

    @Parameters(
        paramLabel = "DECISION",
        description = "The decision's id, as `leadline decisions` shows it.")
    String id = "";

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      LinkDecision ended =
          wiring
              .answers()
              .linking()
              .decisions()
              .withdraw(id, reason, caller)
              .orElseThrow(NotHere::decision);
      return print(ended, output, json());
    }
  }
}

package org.leadline.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.casework.CaseAction;
import org.leadline.casework.CaseView;
import org.leadline.report.CaseState;
import org.leadline.report.CaseStatus;
import org.leadline.report.Disposition;
import org.leadline.report.ReportId;
import org.leadline.report.Stated;
import org.leadline.store.CaseEvent;
import org.leadline.store.CaseStep;
import org.leadline.store.CaseStore.Work;
import org.leadline.store.CaseStore.Worked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "case",
    description = {
      "The work on reports: who has it, how far it is, what became of it, and everything that was done.",
      "What is done stays on record with author and time; 'case undo' takes it back by a further entry."
    },
    subcommands = {
      CaseCommand.Show.class,
      CaseCommand.Claim.class,
      CaseCommand.Release.class,
      CaseCommand.Assign.class,
      CaseCommand.Status.class,
      CaseCommand.Dispose.class,
      CaseCommand.Extend.class,
      CaseCommand.Note.class,
      CaseCommand.Undo.class
    })
final class CaseCommand {

  private CaseCommand() {}

  static String text(CaseState state) {
    Disposition disposition = state.disposition();
    return state.status().code()
        + (disposition == null ? "" : " (" + disposition.code() + ")")
        + (state.assignee() == null ? "" : " by " + state.assignee());
  }

  @Command(name = "show", description = "One report's case with everything that was done.")
  static final class Show extends DataCommand {

    @Parameters(paramLabel = "ID", description = "The report: digits, or source/id.")
    String id = "";

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      ReportId report = ReportId.parse(id);
      CaseView view =
          wiring.answers().cases().open(report, caller).orElseThrow(() -> NotHere.report(report));
      if (json()) {
        output.document(view);
      } else {
        output.line("%s  %s  %s", report.written(), text(view.file().state()), preserved(view));
        view.file().history().forEach(event -> output.line(text(event)));
      }
      return ExitCode.DONE;
    }

    private static String preserved(CaseView view) {
      return view.preservation().until() == null
          ? "preservation not known"
          : "preserved until %s (%d days left)"
              .formatted(view.preservation().until(), view.preservation().daysLeft());
    }

    private static String text(CaseEvent event) {
      return "%s  %-12s  by %s on %s: %s%s%s"
          .formatted(
              event.id(),
              event.kind().code(),
              event.who(),
              event.made(),
              CaseCommand.text(event.after()),
              event.reason().isEmpty() ? "" : "; " + event.reason(),
              event.undoneBy() == null ? "" : "; undone by " + event.undoneBy());
    }

    private static String text(CaseState state) {
      return CaseCommand.text(state);
    }
  }

  /** What is done to one or more reports. */
  abstract static class Acting extends DataCommand {

    /** What became of a report, as printed. */
    record Line(ReportId reportId, String outcome, String message, CaseState work) {}

    /** What was done, as printed. */
    record Answer(String action, List<Line> reports) {}

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Reports: digits, or source/id.")
    List<String> ids = new ArrayList<>();

    abstract CaseAction action();

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      List<ReportId> reports = ids.stream().map(ReportId::parse).toList();
      Work work = wiring.answers().cases().act(reports, action(), caller);
      return print(work, output, json());
    }

    static int print(Work work, Output output, boolean json) {
      List<Line> lines = work.reports().stream().map(Acting::line).toList();
      if (json) {
        output.document(new Answer(work.action(), lines));
      } else {
        lines.forEach(line ->
            output.line(
                "%-14s  %-11s  %s  %s",
                line.reportId(), line.outcome(), text(line.work()), line.message()));
        output.line("undo all of it with: leadline case undo %s", work.action());
      }
      boolean allDone =
          lines.stream().allMatch(line -> List.of("done", "unchanged").contains(line.outcome()));
      return allDone ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static Line line(Worked worked) {
      return switch (worked.step()) {
        case CaseStep.Done done -> line(worked, "done", "");
        case CaseStep.Unchanged unchanged -> line(worked, "unchanged", "");
        case CaseStep.Conflict conflict -> line(worked, "conflict", conflict.message());
        case CaseStep.NotAllowed refused -> line(worked, "not-allowed", refused.message());
        case CaseStep.NotFound notFound ->
            line(worked, "not-found", "It is not here, or there is nothing of this id to undo.");
      };
    }

    private static Line line(Worked worked, String outcome, String message) {
      return new Line(worked.report(), outcome, message, worked.state());
    }
  }

  @Command(name = "claim", description = "Takes reports.")
  static final class Claim extends Acting {
    @Override
    CaseAction action() {
      return new CaseAction.Claim();
    }
  }

  @Command(name = "release", description = "Gives reports back, so that nobody works on them.")
  static final class Release extends Acting {
    @Override
    CaseAction action() {
      return new CaseAction.Release();
    }
  }

  @Command(name = "assign", description = "Gives reports to an account.")
  static final class Assign extends Acting {

    @Option(names = "--to", required = true, paramLabel = "ACCOUNT", description = "To whom.")
    String to = "";

    @Override
    CaseAction action() {
      return new CaseAction.Assign(to);
    }
  }

  @Command(name = "status", description = "Says how far the work is: ongoing or cold.")
  static final class Status extends Acting {

    @Option(names = "--to", required = true, description = "ongoing or cold.")
    CaseStatus status = CaseStatus.ONGOING;

    @Option(names = "--reason", defaultValue = "", description = "Why, in your words.")
    String reason = "";

    @Override
    CaseAction action() {
      return new CaseAction.Progress(status, reason);
    }
  }

  @Command(name = "dispose", description = "Says what became of reports, which closes most.")
  static final class Dispose extends Acting {

    @Option(
        names = "--as",
        required = true,
        paramLabel = "DISPOSITION",
        description =
            "conviction, arrest, ongoing-investigation, referred; or a reason for closing:"
                + " unable-to-locate-subject, legal-process-lacks-information, no-crime-committed,"
                + " no-prosecutorial-merit, alleged-child-is-adult, age-not-determined, false-report,"
                + " unfounded, person-deceased, other.")
    String disposition = "";

    @Option(
        names = "--victim-identified",
        description = "Whether a victim was identified; left out, it is not stated.")
    @Nullable Boolean victimIdentified;

    @Option(
        names = "--additional-victims",
        defaultValue = "0",
        description = "How many beyond those of the report were identified.")
    int additionalVictims;

    @Option(names = "--reason", defaultValue = "", description = "Why, in your words.")
    String reason = "";

    @Override
    CaseAction action() {
      return new CaseAction.Dispose(
          Disposition.ofCode(disposition)
              .orElseThrow(
                  () -> new IllegalArgumentException("There is no such disposition; see --help.")),
          Stated.of(victimIdentified),
          additionalVictims,
          reason);
    }
  }

  @Command(
      name = "extend",
      description = "Puts down that the provider preserves what it reported for longer.")
  static final class Extend extends Acting {

    @Option(
        names = "--until",
        required = true,
        paramLabel = "DAY",
        description = "The last day, in UTC: 2031-05-01.")
    LocalDate until = LocalDate.now(Clock.systemUTC());

    @Option(names = "--reason", required = true, description = "Why, in your words.")
    String reason = "";

    @Override
    CaseAction action() {
      return new CaseAction.Extend(
          until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1), reason);
    }
  }

  @Command(name = "note", description = "Writes something down about reports.")
  static final class Note extends Acting {

    @Option(names = "--text", required = true, description = "What.")
    String text = "";

    @Override
    CaseAction action() {
      return new CaseAction.Note(text);
    }
  }

  @Command(name = "undo", description = "Takes back what was done. It stays on record.")
  static final class Undo extends DataCommand {

    @Parameters(
        index = "0",
        paramLabel = "ENTRY",
        description =
            "The id of one entry, as `leadline case show` prints it, with its report; or of all that was done at one go.")
    String entry = "";

    @Parameters(
        index = "1",
        arity = "0..1",
        paramLabel = "ID",
        description = "The report of the entry; left out to undo all that was done at one go.")
    @Nullable String id;

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      List<ReportId> reports = id == null ? List.of() : List.of(ReportId.parse(id));
      Work work = wiring.answers().cases().act(reports, new CaseAction.Undo(entry), caller);
      return Acting.print(work, output, json());
    }
  }
}

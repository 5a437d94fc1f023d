package org.leadline.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.link.walk.PageOf;
import org.leadline.link.walk.TimelineAnswer;
import org.leadline.link.walk.TimelineRequest;
import org.leadline.link.walk.TimelineService;
import org.leadline.report.ReportId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "timeline",
    description = {
      "What a report and its linked reports date, in the order of time (UTC): receipts, and addresses at a time.",
      "Prints one JSON document (a short table on a terminal); --all prints every event as JSON lines."
    })
final class TimelineCommand extends DataCommand {

  @Parameters(paramLabel = "ID", description = "Digits, or source/id.")
  String id = "";

  @Option(names = "--cluster", description = "Of the report's cluster instead of its links.")
  boolean cluster;

  @Mixin FollowOptions follow = new FollowOptions();

  @Option(names = "--limit", defaultValue = "50", description = "Events on a page, 0 to 10,000.")
  int limit;

  @Option(names = "--cursor", description = "The page after the one that printed this 'next'.")
  @Nullable String cursor;

  @Option(names = "--all", description = "Every event, as JSON lines.")
  boolean all;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    if (all) {
      return Pages.lines(
          cursor,
          output,
          page -> {
            TimelineAnswer answer = timeline(wiring, caller, new PageOf(PageOf.MAX_LIMIT, page));
            answer.events().forEach(output::jsonLine);
            return answer.next();
          });
    }
    TimelineAnswer answer = timeline(wiring, caller, new PageOf(limit, cursor));
    if (json()) {
      output.document(answer);
    } else {
      answer
          .events()
          .forEach(event ->
              output.line(
                  "%s  %-14s %-8s %s",
                  event.time(),
                  event.reportId(),
                  event.what().code(),
                  event.key() == null ? "" : event.key()));
      output.line(
          "%,d events of %s; %,d without a date of receipt%s",
          answer.total(),
          Rows.reports(answer.reports()),
          answer.undated(),
          answer.next() == null ? "" : "; more with --all or --cursor " + answer.next());
    }
    return ExitCode.DONE;
  }

  private TimelineAnswer timeline(Wiring wiring, Caller caller, PageOf page) {
    ReportId report = ReportId.parse(id);
    TimelineRequest request = new TimelineRequest(report, follow.filter(), follow.patience(), page);
    TimelineService timelines = wiring.answers().walking().timelines();
    Optional<TimelineAnswer> answer =
        cluster ? timelines.ofCluster(request, caller) : timelines.ofLinks(request, caller);
    answer
        .map(TimelineAnswer::stopped)
        .ifPresent(stopped -> System.err.println("Partial: " + stopped.why() + "."));
    return answer.orElseThrow(() -> NotHere.report(report));
  }
}

package org.leadline.cli;

import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.link.Alarm;
import org.leadline.link.AlarmPage;
import org.leadline.link.AlarmRequest;
import org.leadline.link.LinkRequest;
import org.leadline.report.ReportId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "alarms",
    description = {
      "Child victims of one report who are reported users in another, by the higher priority of both reports.",
      "Prints one JSON document (a short table on a terminal); --all prints every alarm, as JSON lines."
    })
final class AlarmsCommand extends DataCommand {

  @Option(names = "--unit", description = "Only those with a report of this unit on either side.")
  @Nullable String unit;

  @Option(
      names = "--report",
      paramLabel = "ID",
      description = "Only those with this report on either side.")
  @Nullable String report;

  @Option(
      names = "--limit",
      defaultValue = "50",
      description = "Alarms on a page, 0 to 10,000 (default: ${DEFAULT-VALUE}).")
  int limit;

  @Option(names = "--cursor", description = "The page after the one that printed this 'next'.")
  @Nullable String cursor;

  @Option(names = "--all", description = "Every alarm, as JSON lines.")
  boolean all;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    if (all) {
      return Pages.lines(
          cursor,
          output,
          from -> {
            AlarmPage page = page(wiring, caller, LinkRequest.MAX_LIMIT, from);
            page.alarms().forEach(output::jsonLine);
            return page.next();
          });
    }
    AlarmPage page = page(wiring, caller, limit, cursor);
    if (json()) {
      output.document(page);
    } else {
      page.alarms().forEach(alarm -> output.line("%s", text(alarm)));
      output.line(
          "%,d %s%s",
          page.total(),
          page.total() == 1 ? "alarm" : "alarms",
          page.next() == null ? "" : "; more with --all or --cursor " + page.next());
    }
    return ExitCode.DONE;
  }

  private AlarmPage page(Wiring wiring, Caller caller, int most, @Nullable String from) {
    @Nullable ReportId about = report == null ? null : ReportId.parse(report);
    return wiring
        .answers()
        .linking()
        .alarms()
        .alarms(new AlarmRequest(unit, about, most, from), caller);
  }

  private static String text(Alarm alarm) {
    return "a child victim of %s is reported in %s, by %s"
        .formatted(
            alarm.victim().report(),
            alarm.reported().report(),
            String.join(", ", alarm.reasons().stream().map(reason -> reason.key()).toList()));
  }
}

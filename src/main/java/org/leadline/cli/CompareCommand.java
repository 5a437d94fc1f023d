package org.leadline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.link.walk.CompareAnswer;
import org.leadline.link.walk.CompareRequest;
import org.leadline.link.walk.PageOf;
import org.leadline.report.ReportId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "compare",
    description = {
      "Two or more reports side by side: each field, each value with who holds it, and the links between them.",
      "Prints one JSON document (a short table on a terminal); --all prints every value as JSON lines."
    })
final class CompareCommand extends DataCommand {

  @Parameters(
      arity = "2..20",
      paramLabel = "ID",
      description = "2 to 20 reports: digits, or source/id.")
  List<String> ids = new ArrayList<>();

  @Option(names = "--limit", defaultValue = "50", description = "Values on a page, 0 to 10,000.")
  int limit;

  @Option(names = "--cursor", description = "The page after the one that printed this 'next'.")
  @Nullable String cursor;

  @Option(names = "--all", description = "Every value, as JSON lines.")
  boolean all;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    if (all) {
      return Pages.lines(
          cursor,
          output,
          page -> {
            CompareAnswer answer = compare(wiring, caller, new PageOf(PageOf.MAX_LIMIT, page));
            answer.values().forEach(output::jsonLine);
            return answer.next();
          });
    }
    CompareAnswer answer = compare(wiring, caller, new PageOf(limit, cursor));
    return show(output, answer, () -> table(answer, output));
  }

  private CompareAnswer compare(Wiring wiring, Caller caller, PageOf page) {
    List<ReportId> reports = ids.stream().map(ReportId::parse).toList();
    return wiring
        .answers()
        .walking()
        .comparisons()
        .compare(new CompareRequest(reports, page), caller)
        .orElseThrow(() -> NotHere.amongThese(reports, wiring, caller));
  }

  private static void table(CompareAnswer answer, Output output) {
    answer.reports().forEach(hit -> output.line(Rows.hit(hit)));
    for (CompareAnswer.Fact fact : answer.facts()) {
      output.line(
          "%-14s %s %s",
          fact.field(),
          fact.same() ? "=" : " ",
          fact.values().stream()
              .map(said -> said.isEmpty() ? "not stated" : String.join("; ", said))
              .collect(Collectors.joining(" | ")));
    }
    for (CompareAnswer.SharedValue value : answer.values()) {
      output.line("in %d: %s", value.holders(), value.key());
    }
    answer
        .links()
        .forEach(between ->
            output.line(
                "%s and %s: %s %.3f",
                between.from(),
                between.link().reportId(),
                between.link().strength().code(),
                between.link().score()));
    CompareAnswer.Totals totals = answer.totals();
    output.line(
        "%,d values: %,d in all reports, %,d in two or more%s",
        totals.values(),
        totals.common(),
        totals.shared(),
        answer.next() == null ? "" : "; more with --all or --cursor " + answer.next());
  }
}

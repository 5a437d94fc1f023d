package org.leadline.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.casework.QueuePage;
import org.leadline.casework.QueueRequest;
import org.leadline.casework.QueueRow;
import org.leadline.index.Card;
import org.leadline.index.HitQuestion;
import org.leadline.priority.Scores;
import org.leadline.report.ReportId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "queue",
    description = {
      "The reports in urgent order.",
      "Prints one JSON document with the breakdown of each score (a short table on a terminal); --all prints every row as"
          + " JSON lines."
    })
final class QueueCommand extends DataCommand {

  @Option(names = "--limit", defaultValue = "20", description = "Rows on a page, 0 to 10,000.")
  int limit;

  @Option(names = "--cursor", description = "The page after the one that printed this 'next'.")
  @Nullable String cursor;

  @Option(
      names = "--filter",
      paramLabel = "FIELD=VALUE",
      description = "Only reports with this value; values of one field are alternatives.")
  List<String> filters = new ArrayList<>();

  @Option(names = "--all", description = "Every row, as JSON lines.")
  boolean all;

  /** The page as printed. */
  record Page(long total, String profile, List<Row> rows, @Nullable String next) {}

  /** A row as printed. */
  record Row(
      ReportId reportId,
      int priority,
      int actionability,
      long rank,
      Card card,
      @Nullable Scores breakdown) {

    static Row of(QueueRow row) {
      return new Row(
          row.report(),
          row.priority(),
          row.actionability(),
          row.rank(),
          row.card(),
          row.breakdown());
    }
  }

  /** A row of {@code --all}. */
  record RankLine(ReportId reportId, int priority, int actionability, long rank) {}

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    if (all) {
      return everyRow(wiring, caller, output);
    }
    QueuePage page = wiring.queue().queue(request(limit, cursor), caller);
    if (json()) {
      output.document(
          new Page(
              page.total(),
              page.profile(),
              page.rows().stream().map(Row::of).toList(),
              page.next()));
    } else {
      page.rows().forEach(row -> output.line(text(row)));
      output.line(
          "%s%s",
          Rows.reports(page.total()),
          page.next() == null ? "" : "; more with --all or --cursor " + page.next());
    }
    return ExitCode.DONE;
  }

  private int everyRow(Wiring wiring, Caller caller, Output output) {
    return Pages.lines(
        cursor,
        output,
        page -> {
          QueuePage rows = wiring.queue().queue(request(HitQuestion.MAX_LIMIT, page), caller);
          rows.rows().forEach(row -> output.jsonLine(rankLine(row)));
          return rows.next();
        });
  }

  private QueueRequest request(int pageSize, @Nullable String page) {
    return new QueueRequest(pageSize, page, Filter.parse(filters), !all);
  }

  private static RankLine rankLine(QueueRow row) {
    return new RankLine(row.report(), row.priority(), row.actionability(), row.rank());
  }

  private static String text(QueueRow row) {
    return "%6d  %-14s  priority %4d  actionability %4d  %s"
        .formatted(
            row.rank(), row.report(), row.priority(), row.actionability(), Rows.card(row.card()));
  }
}

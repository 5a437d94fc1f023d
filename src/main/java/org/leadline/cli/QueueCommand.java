package org.leadline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.casework.Preservation;
import org.leadline.casework.QueueFilter;
import org.leadline.casework.QueuePage;
import org.leadline.casework.QueueRequest;
import org.leadline.casework.QueueRow;
import org.leadline.index.Card;
import org.leadline.index.HitQuestion;
import org.leadline.priority.Scores;
import org.leadline.report.CaseState;
import org.leadline.report.CaseStatus;
import org.leadline.report.ReportId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin ValueOptions chosen = new ValueOptions();

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "Only reports of this unit; may be repeated.")
  List<String> units = new ArrayList<>();

  @Option(
      names = "--assignee",
      paramLabel = "ACCOUNT",
      description = "Only reports that this account works on; may be repeated.")
  List<String> assignees = new ArrayList<>();

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description =
          "Only reports of this status: new, ongoing, cold, referred, closed; may be repeated.")
  List<String> statuses = new ArrayList<>();

  @Option(names = "--unassigned", description = "Only reports that nobody works on.")
  boolean unassigned;

  @Option(names = "--unread", description = "Only reports that you have not marked as read.")
  boolean unread;

  @Option(
      names = "--preservation",
      paramLabel = "DAYS",
      description =
          "Only reports that the provider preserves for so many days: ended, 0-7, 8-14, 15-30, 31-60, more, not-known; may be repeated.")
  List<String> preservation = new ArrayList<>();

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
      @Nullable Scores breakdown,
      @Nullable CaseState work,
      @Nullable Preservation preservation,
      @Nullable Boolean read) {

    static Row of(QueueRow row) {
      return new Row(
          row.report(),
          row.priority(),
          row.actionability(),
          row.rank(),
          row.card(),
          row.breakdown(),
          row.details() == null ? null : row.details().state(),
          row.details() == null ? null : row.details().preservation(),
          row.details() == null ? null : row.details().read());
    }
  }

  /** A row of {@code --all}. */
  record RankLine(ReportId reportId, int priority, int actionability, long rank) {}

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    if (all) {
      return everyRow(wiring, caller, output);
    }
    QueuePage page = wiring.answers().queue().queue(request(limit, cursor), caller);
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
          QueuePage rows =
              wiring.answers().queue().queue(request(HitQuestion.MAX_LIMIT, page), caller);
          rows.rows().forEach(row -> output.jsonLine(rankLine(row)));
          return rows.next();
        });
  }

  private QueueRequest request(int pageSize, @Nullable String page) {
    return new QueueRequest(pageSize, page, filter(), !all);
  }

  private QueueFilter filter() {
    Map<String, List<String>> facets = new TreeMap<>(chosen.filters());
    add(facets, "unit", units);
    add(facets, "assignee", assignees);
    add(facets, "status", statuses);
    statuses.forEach(QueueCommand::checkStatus);
    return new QueueFilter(
        facets, preservation.stream().map(QueueCommand::band).toList(), unread, unassigned);
  }

  private static void add(Map<String, List<String>> facets, String field, List<String> values) {
    if (!values.isEmpty()) {
      List<String> all = new ArrayList<>(facets.getOrDefault(field, List.of()));
      all.addAll(values);
      facets.put(field, all);
    }
  }

  private static void checkStatus(String code) {
    if (CaseStatus.ofCode(code).isEmpty()) {
      throw new IllegalArgumentException("--status is one of new, ongoing, cold, referred, closed");
    }
  }

  private static Preservation.Band band(String code) {
    return Preservation.Band.ofCode(code)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "--preservation is one of ended, 0-7, 8-14, 15-30, 31-60, more, not-known"));
  }

  private static RankLine rankLine(QueueRow row) {
    return new RankLine(row.report(), row.priority(), row.actionability(), row.rank());
  }

  private static String text(QueueRow row) {
    return "%6d  %-14s  priority %4d  actionability %4d  %s  %s"
        .formatted(
            row.rank(),
            row.report(),
            row.priority(),
            row.actionability(),
            row.details() == null ? "" : CaseCommand.text(row.details().state()),
            Rows.card(row.card()));
  }
}

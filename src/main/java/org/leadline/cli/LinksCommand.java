package org.leadline.cli;

import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.link.KeyScope;
import org.leadline.link.Link;
import org.leadline.link.LinkAnswer;
import org.leadline.link.LinkReason;
import org.leadline.link.LinkRequest;
import org.leadline.link.LinkRows;
import org.leadline.link.LinkStrength;
import org.leadline.link.LinkSuggestion;
import org.leadline.link.LinkTotals;
import org.leadline.link.walk.PageOf;
import org.leadline.report.ReportId;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "links",
    description = {
      "The reports that are linked to a report, with the reasons.",
      "Prints one JSON document (a short table on a terminal); --all prints every link, --all-reports a line for each"
          + " report, as JSON lines."
    })
final class LinksCommand extends DataCommand {

  /** Either one report or all. */
  static final class Subject {
    @Parameters(paramLabel = "ID", description = "Digits, or source/id.")
    @Nullable String id;

    @Option(names = "--all-reports", description = "The links of every report.")
    boolean allReports;
  }

  @ArgGroup(multiplicity = "1")
  Subject subject = new Subject();

  @Option(
      names = "--min",
      defaultValue = "WEAK",
      description = "The least strength: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  LinkStrength min = LinkStrength.WEAK;

  @Option(
      names = "--keys",
      defaultValue = "ALL",
      description =
          "${COMPLETION-CANDIDATES}: every match key, or only the values themselves as declared or"
              + " captured (default: ${DEFAULT-VALUE}).")
  KeyScope keys = KeyScope.ALL;

  @Option(names = "--no-noise", description = "Switch noise control off: every shared key links.")
  boolean noNoise;

  /** Which rows a list has. */
  enum Rows {
    EVERY,
    FOLDED,
    ALARMS
  }

  @Option(
      names = "--rows",
      defaultValue = "EVERY",
      description =
          "${COMPLETION-CANDIDATES}: every link; those that repeat one file or one event as one row"
              + " with their number; or alarms alone (default: ${DEFAULT-VALUE}).")
  Rows rows = Rows.EVERY;

  @Option(
      names = "--bundle",
      paramLabel = "KEY",
      description = "The links of one bundle one by one, by the key that --rows FOLDED prints.")
  @Nullable String bundle;

  @Option(names = "--limit", defaultValue = "50", description = "Links on a page, 0 to 10,000.")
  int limit;

  @Option(names = "--cursor", description = "The page after the one that printed this 'next'.")
  @Nullable String cursor;

  /** In which order links are printed. */
  enum Sort {
    STRENGTH,
    ADDS
  }

  @Option(
      names = "--sort",
      defaultValue = "STRENGTH",
      description =
          "${COMPLETION-CANDIDATES}: the strongest first, or those first that add most e-mail addresses, phones, accounts, devices"
              + " and addresses to the report (default: ${DEFAULT-VALUE}).")
  Sort sort = Sort.STRENGTH;

  @Option(names = "--all", description = "Every link, as JSON lines.")
  boolean all;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    if (sort == Sort.ADDS) {
      return byAddition(wiring, caller, output);
    }
    if (subject.id == null) {
      LinkRequest like = request(ReportId.cybertip(1), LinkRequest.MAX_LIMIT, null);
      wiring.answers().linking().links().allReports(like, caller, output::jsonLine);
      output.flush();
      return ExitCode.DONE;
    }
    ReportId id = ReportId.parse(subject.id);
    return all ? everyLink(wiring, caller, output, id) : onePage(wiring, caller, output, id);
  }

  private int byAddition(Wiring wiring, Caller caller, Output output) {
    if (subject.id == null || keys != KeyScope.ALL || noNoise) {
      throw new IllegalArgumentException(
          "--sort adds is for one report, with every key and noise control");
    }
    LinksByAddition links = new LinksByAddition(ReportId.parse(subject.id), min);
    if (all) {
      return links.all(wiring, caller, output, cursor);
    }
    if (json()) {
      links.document(wiring, caller, output, new PageOf(limit, cursor));
    } else {
      links.table(wiring, caller, output, new PageOf(limit, cursor));
    }
    return ExitCode.DONE;
  }

  private int onePage(Wiring wiring, Caller caller, Output output, ReportId id) {
    LinkAnswer answer = links(wiring, caller, id, limit, cursor);
    return show(output, answer, () -> table(answer, output));
  }

  private LinkAnswer links(
      Wiring wiring, Caller caller, ReportId id, int pageSize, @Nullable String page) {
    return wiring
        .answers()
        .linking()
        .links()
        .links(request(id, pageSize, page), caller)
        .orElseThrow(() -> NotHere.report(id));
  }

  private int everyLink(Wiring wiring, Caller caller, Output output, ReportId id) {
    return Pages.lines(
        cursor,
        output,
        page -> {
          LinkAnswer answer = links(wiring, caller, id, LinkRequest.MAX_LIMIT, page);
          answer.links().forEach(output::jsonLine);
          return answer.next();
        });
  }

  private LinkRequest request(ReportId id, int pageSize, @Nullable String page) {
    return new LinkRequest(id, min, keys, !noNoise, wantedRows(), pageSize, page);
  }

  private LinkRows wantedRows() {
    if (bundle != null) {
      return new LinkRows.Members(bundle);
    }
    return switch (rows) {
      case EVERY -> new LinkRows.Every();
      case FOLDED -> new LinkRows.Folded();
      case ALARMS -> new LinkRows.Alarms();
    };
  }

  static void reason(LinkReason reason, Output output) {
    output.line(
        "    %s  weight %.3f  in %,d reports  %s = %s",
        reason.key(),
        reason.weight(),
        reason.documentFrequency(),
        reason.pathHere(),
        reason.pathThere());
    if (reason.near() != null) {
      output.line(
          "      a picture near it: %d of 256 bits differ from %s",
          reason.near().distance(), reason.near().key());
    }
    reason
        .noise()
        .forEach(
            hit -> output.line("      %s: %s (%s)", hit.effect().code(), hit.why(), hit.list()));
  }

  private static String suggestion(LinkSuggestion one) {
    return "look-alike, no link: %s  in %,d reports, %,d not linked: %s%s"
        .formatted(
            one.key(),
            one.documentFrequency(),
            one.unlinked(),
            one.why(),
            one.reports().isEmpty()
                ? ""
                : "; " + String.join(" ", one.reports().stream().map(ReportId::written).toList()));
  }

  private static void table(LinkAnswer answer, Output output) {
    for (Link link : answer.links()) {
      output.line(
          "%-8s %.3f  %s%s",
          link.strength().code(),
          link.score(),
          link.reportId(),
          link.alarm() ? "  ALARM: a child victim here or there is reported in the other" : "");
      link.reasons().forEach(reason -> reason(reason, output));
    }
    answer
        .bundles()
        .forEach(one ->
            output.line(
                "%-8s %.3f  %,d reports repeat one %s and share nothing else: %s",
                one.strength().code(), one.score(), one.reports(), one.kind().code(), one.key()));
    answer.suggestions().forEach(one -> output.line("%s", suggestion(one)));
    answer.pointers().forEach(one -> output.line("%s", NoticesCommand.text(one)));
    answer
        .demoted()
        .forEach(key ->
            output.line(
                "demoted: %s  in %,d reports: %s%s",
                key.key(),
                key.documentFrequency(),
                key.why(),
                key.noise().isEmpty() ? "" : " (" + key.noise().getFirst().list() + ")"));
    answer.notHeld().forEach(prior -> output.line("not held: %s", prior.reportId()));
    LinkTotals totals = answer.totals();
    output.line(
        "%,d linked: %,d strong, %,d possible, %,d weak; %,d only by demoted values; %,d not held%s",
        totals.all(),
        totals.strong(),
        totals.possible(),
        totals.weak(),
        totals.demoted(),
        totals.notHeld(),
        answer.next() == null ? "" : "; more with --all or --cursor " + answer.next());
  }
}

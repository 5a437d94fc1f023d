package org.leadline.cli;

import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.link.ClusterAnswer;
import org.leadline.link.ClusterRequest;
import org.leadline.report.ReportId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "cluster",
    description = {
      "The group that a report belongs to; a group's id is the smallest id of its reports.",
      "Prints one JSON document (a short table on a terminal), with the bridges: strong links to other groups that join nothing,"
          + " because nothing else does."
    })
final class ClusterCommand extends DataCommand {

  @Parameters(
      paramLabel = "ID",
      description = "Of the group or any of its reports: digits, or source/id.")
  String id = "";

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    ReportId report = ReportId.parse(id);
    ClusterAnswer answer =
        wiring
            .answers()
            .linking()
            .clusters()
            .cluster(ClusterRequest.whole(report), caller)
            .orElseThrow(() -> NotHere.report(report));
    if (json()) {
      output.document(answer);
    } else {
      answer.hits().forEach(hit -> output.line("%-14s %s", hit.report(), Rows.card(hit.card())));
      answer
          .bridges()
          .forEach(bridge ->
              output.line(
                  "bridge: %s to %s of cluster %s, score %.3f: %s",
                  bridge.reportId(),
                  bridge.otherReportId(),
                  bridge.cluster(),
                  bridge.score(),
                  bridge.why()));
      answer.decisions().forEach(decision -> output.line(DecisionsCommand.text(decision)));
      answer
          .conflicts()
          .forEach(decision ->
              output.line(
                  "not followed, because other decisions keep the two apart: %s", decision.id()));
      answer
          .overruled()
          .forEach(two ->
              output.line(
                  "alarm that decisions overrule: a child victim of %s is a reported user of %s",
                  two.victim(), two.reported()));
      output.line("%,d reports in cluster %s", answer.size(), answer.cluster());
    }
    return ExitCode.DONE;
  }
}

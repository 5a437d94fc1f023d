package org.leadline.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.leadline.access.Caller;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.identity.Recogniser;
import org.leadline.measure.quality.Evaluation;
import org.leadline.measure.quality.EvaluationSettings;
import org.leadline.measure.quality.QualityReport;
import org.leadline.measure.urgency.RankingEvaluation;
import org.leadline.measure.urgency.RankingReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "evaluate",
    description = {
      "Measures links, clusters and the order of reports against a truth, as 'generate' writes it beside a corpus.",
      "Prints one JSON document on standard output and the same as a table on standard error."
    })
final class EvaluateCommand extends DataCommand {

  @Option(
      names = "--truth",
      paramLabel = "DIR",
      required = true,
      description = "The folder that tells what is true; see the manual for its files.")
  Path truth = Path.of("truth");

  @Option(
      names = "--shuffles",
      paramLabel = "N",
      defaultValue = "20",
      description = "Orders of arrival to try, 0 to 1000 (default: ${DEFAULT-VALUE}).")
  int shuffles;

  @Option(
      names = "--sample",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Reports to put in other orders (default: ${DEFAULT-VALUE}).")
  int sample;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "42",
      description = "The seed of the orders (default: ${DEFAULT-VALUE}).")
  long seed;

  @Option(
      names = "--capacity",
      paramLabel = "SHARE",
      defaultValue = "0.02",
      description =
          "The share of arrivals that is read, for recall of urgent reports (default: ${DEFAULT-VALUE}).")
  double capacity;

  @Option(
      names = "--reviewed",
      paramLabel = "SHARE",
      defaultValue = "0.5",
      description =
          "The share of arrivals that is read, for their waiting times (default: ${DEFAULT-VALUE}).")
  double reviewed;

  @Option(
      names = "--ranking-only",
      description = "Measures the order of reports alone, which takes seconds.")
  boolean rankingOnly;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) throws IOException {
    RankingEvaluation ranking =
        new RankingEvaluation(wiring.index(), wiring.store().rankingProfile(), capacity, reviewed);
    return rankingOnly
        ? ranking(ranking, caller, output)
        : everything(ranking, wiring, caller, output);
  }

  private int ranking(RankingEvaluation ranking, Caller caller, Output output) throws IOException {
    RankingReport report =
        ranking
            .run(truth, caller.visibility())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "the truth grades no urgency: urgency.jsonl is missing in that folder"));
    output.document(report);
    System.err.println(report.table());
    return ExitCode.DONE;
  }

  private int everything(RankingEvaluation ranking, Wiring wiring, Caller caller, Output output)
      throws IOException {
    Settings settings = wiring.settings();
    Evaluation.Subject subject =
        new Evaluation.Subject(
            wiring.store(),
            wiring.index(),
            wiring.answers().linking().links(),
            wiring.answers().linking().clusters(),
            new Recogniser(settings.identity()),
            settings.fields(),
            settings.links(),
            settings.noise(),
            settings.identity(),
            ranking);
    QualityReport report =
        new Evaluation(subject, new EvaluationSettings(truth, shuffles, sample, seed))
            .run(caller, System.err::println);
    output.document(report);
    System.err.println(report.table());
    return ExitCode.DONE;
  }
}

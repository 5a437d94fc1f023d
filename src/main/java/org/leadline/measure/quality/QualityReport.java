package org.leadline.measure.quality;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.urgency.RankingReport;

/**
 * How good links and clusters are. Shares are from 0 to 1, four decimals.
 *
 * @param reports reports that the truth tells of
 * @param strong strong links against pairs that belong together and show it by a shared value; all
 *     pairs where the truth does not tell what they share
 * @param strongOfAll the same against every pair that belongs together, shown or not
 * @param strongBCubed the reports that each report is strongly linked to, itself included, against
 *     its person's, B-cubed
 * @param cluster clusters, B-cubed
 * @param evidence recall by kind of evidence that a pair shares, by name; null when the truth does
 *     not tell kinds
 * @param hubLeakage strong links all of whose reasons are values that strangers share; null when
 *     the truth tells none
 * @param largestFalseComponent reports of the largest cluster that holds more than one person
 * @param giantShare the largest cluster's share of all reports
 * @param panel the order of the linked reports of a report, against pairs that show by a shared
 *     value that they belong together; all pairs where the truth does not tell what they share
 * @param panelOfAll the same against every pair that belongs together, shown or not
 * @param alarms victims who are reported elsewhere; null when the truth does not tell them
 * @param apart what must be kept apart; null when the truth does not tell it
 * @param orderInvariance whether the order of arrival changes anything; null when not asked for
 * @param ranking how good the order of reports is; null when the truth does not grade urgency
 * @param baselines what naive ways reach on the same reports, by name
 * @param notMeasured what was left out and why
 * @param notes what is odd about the truth or the corpus, and how it was taken
 */
public record QualityReport(
    long reports,
    Scores strong,
    Scores strongOfAll,
    Scores strongBCubed,
    ClusterScores cluster,
    @Nullable Map<String, KindRecall> evidence,
    @Nullable Long hubLeakage,
    int largestFalseComponent,
    double giantShare,
    Panel panel,
    Panel panelOfAll,
    @Nullable Alarms alarms,
    @Nullable Kept apart,
    @Nullable OrderInvariance orderInvariance,
    @Nullable RankingReport ranking,
    Map<String, Baseline> baselines,
    List<String> notMeasured,
    List<String> notes) {

  /** Copies the lists. */
  public QualityReport {
    notMeasured = List.copyOf(notMeasured);
    notes = List.copyOf(notes);
  }

  /**
   * Clusters against persons.
   *
   * @param precision B-cubed over all reports
   * @param recall B-cubed over all reports
   * @param f1 of these
   * @param groupedF1 B-cubed over the reports of persons with two or more
   * @param pairwise over pairs of reports
   */
  public record ClusterScores(
      double precision, double recall, double f1, double groupedF1, Scores pairwise) {

    static ClusterScores of(Partition partition) {
      Scores all = partition.bCubed(false);
      return new ClusterScores(
          all.precision(),
          all.recall(),
          all.f1(),
          partition.bCubed(true).f1(),
          partition.pairwise());
    }
  }

  /**
   * How many of the pairs that share a kind of evidence are linked.
   *
   * @param pairs pairs that share it
   * @param any share that is linked in any strength
   * @param strong share that is strongly linked
   */
  public record KindRecall(long pairs, double any, double strong) {}

  /**
   * Order of the linked reports, over reports that have a relevant one; relevant is a report that
   * belongs together with it.
   *
   * @param reports how many such reports
   * @param precisionAt5 relevant in the first 5 over min(5, relevant)
   * @param recallAt10 relevant in the first 10 over min(10, relevant)
   * @param ndcgAt10 normalised discounted cumulative gain (Järvelin and Kekäläinen 2002)
   */
  public record Panel(long reports, double precisionAt5, double recallAt10, double ndcgAt10) {}

  /**
   * Alarms.
   *
   * @param planted pairs that the truth tells
   * @param found those that are told as alarms
   * @param invented alarms that the truth does not tell
   */
  public record Alarms(long planted, long found, long invented) {}

  /**
   * What must be kept apart.
   *
   * @param planted by cause
   * @param joined by cause, those that a cluster joins
   */
  public record Kept(Map<String, Integer> planted, Map<String, Integer> joined) {}

  /**
   * The same reports in other orders.
   *
   * @param reports how many
   * @param shuffles how many orders
   * @param different how many of them gave other clusters
   */
  public record OrderInvariance(int reports, int shuffles, int different) {}

  /**
   * A naive way.
   *
   * @param cluster its groups against persons
   * @param largestFalseComponent reports of its largest group of more than one person
   * @param giantShare its largest group's share of all reports
   * @param joined how many of what must be kept apart it joins
   */
  public record Baseline(
      ClusterScores cluster, int largestFalseComponent, double giantShare, long joined) {}

  /** The main figures as a table. */
  public String table() {
    StringBuilder table = new StringBuilder(1024);
    row(table, "strong links", strong.precision(), strong.recall(), strong.f1());
    row(
        table,
        "strong, all pairs",
        strongOfAll.precision(),
        strongOfAll.recall(),
        strongOfAll.f1());
    row(
        table,
        "strong links (B-cubed)",
        strongBCubed.precision(),
        strongBCubed.recall(),
        strongBCubed.f1());
    row(
        table,
        "clusters (pairwise)",
        cluster.pairwise().precision(),
        cluster.pairwise().recall(),
        cluster.pairwise().f1());
    row(table, "clusters (B-cubed)", cluster.precision(), cluster.recall(), cluster.f1());
    table.append("  of repeated persons: F1 %.4f%n".formatted(cluster.groupedF1()));
    table.append(
        "  largest false component %,d reports, largest cluster %.2f %% of all%n"
            .formatted(largestFalseComponent, 100 * giantShare));
    row(table, "panel", panel);
    row(table, "panel, all pairs", panelOfAll);
    if (hubLeakage != null) {
      table.append("hub leakage: %,d strong links%n".formatted(hubLeakage));
    }
    if (evidence != null) {
      evidence.forEach((kind, recall) ->
          table.append(
              "evidence %-10s %,8d pairs: linked %.4f, strongly %.4f%n"
                  .formatted(kind, recall.pairs(), recall.any(), recall.strong())));
    }
    if (alarms != null) {
      table.append(
          "alarms: %,d of %,d found, %,d invented%n"
              .formatted(alarms.found(), alarms.planted(), alarms.invented()));
    }
    if (apart != null) {
      apart
          .planted()
          .forEach((cause, count) ->
              table.append(
                  "kept apart: %-22s %,6d of %,6d%n"
                      .formatted(cause, count - apart.joined().getOrDefault(cause, 0), count)));
    }
    if (orderInvariance != null) {
      table.append(
          "order: %,d of %,d orders of %,d reports gave other clusters%n"
              .formatted(
                  orderInvariance.different(),
                  orderInvariance.shuffles(),
                  orderInvariance.reports()));
    }
    baselines.forEach((name, way) -> {
      row(table, name, way.cluster().precision(), way.cluster().recall(), way.cluster().f1());
      table.append(
          "  of repeated persons: F1 %.4f; largest false component %,d; %,d joined that must be apart%n"
              .formatted(way.cluster().groupedF1(), way.largestFalseComponent(), way.joined()));
    });
    if (ranking != null) {
      table.append(ranking.table());
    }
    notMeasured.forEach(what -> table.append("not measured: ").append(what).append('\n'));
    notes.forEach(note -> table.append("note: ").append(note).append('\n'));
    return table.toString();
  }

  private static void row(StringBuilder table, String name, Panel panel) {
    table.append(
        "%-28s P@5 %.4f, R@10 %.4f, nDCG@10 %.4f over %,d reports%n"
            .formatted(
                name, panel.precisionAt5(), panel.recallAt10(), panel.ndcgAt10(), panel.reports()));
  }

  private static void row(
      StringBuilder table, String name, double precision, double recall, double f1) {
    table.append(
        "%-28s precision %.4f, recall %.4f, F1 %.4f%n".formatted(name, precision, recall, f1));
  }
}

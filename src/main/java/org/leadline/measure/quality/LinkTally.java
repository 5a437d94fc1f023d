package org.leadline.measure.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leadline.link.Link;
import org.leadline.link.LinkAnswer;
import org.leadline.link.LinkStrength;
import org.leadline.measure.quality.QualityReport.KindRecall;
import org.leadline.measure.quality.QualityReport.Panel;
import org.leadline.report.ReportId;

/** Counts the links of one report after another against the truth. For one thread. */
final class LinkTally {

  private final Truth truth;
  private final Set<String> hubTerms;
  private final PanelTally panel;
  private final PanelTally panelOfAll;

  private final Set<ReportId> answered = new HashSet<>();
  private final Set<Pair> strong = new HashSet<>();
  private final Set<Pair> linked = new HashSet<>();
  private final Set<Pair> alarms = new HashSet<>();
  private final Set<Pair> leaked = new HashSet<>();
  private long notInTruth;

  LinkTally(Truth truth, Set<String> hubTerms) {
    this.truth = truth;
    this.hubTerms = hubTerms;
    this.panel = new PanelTally(truth.shown());
    this.panelOfAll = new PanelTally(truth.pairs().keySet());
  }

  void add(LinkAnswer answer) {
    if (!truth.personOf().containsKey(answer.report())) {
      notInTruth++;
      return;
    }
    answered.add(answer.report());
    panel.add(answer.report(), answer.links());
    panelOfAll.add(answer.report(), answer.links());
    for (Link link : answer.links()) {
      if (truth.personOf().containsKey(link.reportId())) {
        add(Pair.of(answer.report(), link.reportId()), link);
      }
    }
  }

  private void add(Pair pair, Link link) {
    if (truth.pairs().containsKey(pair)) {
      linked.add(pair);
    }
    if (link.alarm()) {
      alarms.add(pair);
    }
    if (link.strength() == LinkStrength.STRONG) {
      strong.add(pair);
      if (link.reasons().stream()
          .filter(reason -> reason.weight() > 0)
          .allMatch(reason -> hubTerms.contains(reason.key()))) {
        leaked.add(pair);
      }
    }
  }

  /** Against pairs that show what they share, or all of them. */
  Scores scores(boolean all) {
    Set<Pair> wanted = all ? truth.pairs().keySet() : truth.shown();
    long found = wanted.stream().filter(strong::contains).count();
    long right = strong.stream().filter(truth.pairs()::containsKey).count();
    return Scores.of(Scores.share(right, strong.size()), Scores.share(found, wanted.size()));
  }

  /**
   * B-cubed over what each report is strongly linked to, itself included: the share of it that is
   * of its person, and of its person's reports that are among it.
   */
  Scores bCubed() {
    Map<ReportId, int[]> counts = new HashMap<>();
    for (Pair pair : strong) {
      boolean right = truth.person(pair.one()).equals(truth.person(pair.other()));
      count(counts, pair.one(), right);
      count(counts, pair.other(), right);
    }
    Map<String, Integer> sizes = new HashMap<>();
    truth.personOf().values().forEach(person -> sizes.merge(person, 1, Integer::sum));
    double precision = 0;
    double recall = 0;
    for (Map.Entry<ReportId, String> report : truth.personOf().entrySet()) {
      int[] count = counts.getOrDefault(report.getKey(), new int[2]);
      precision += (1.0 + count[1]) / (1 + count[0]);
      recall += (1.0 + count[1]) / sizes.getOrDefault(report.getValue(), 1);
    }
    int all = truth.personOf().size();
    return Scores.of(Scores.share(precision, all), Scores.share(recall, all));
  }

  private static void count(Map<ReportId, int[]> counts, ReportId report, boolean right) {
    int[] count = counts.computeIfAbsent(report, each -> new int[2]);
    count[0]++;
    count[1] += right ? 1 : 0;
  }

  Map<String, KindRecall> byEvidence() {
    Map<String, long[]> counts = new TreeMap<>();
    truth
        .pairs()
        .forEach((pair, kinds) -> {
          for (String kind : kinds) {
            long[] count = counts.computeIfAbsent(kind, each -> new long[3]);
            count[0]++;
            count[1] += linked.contains(pair) ? 1 : 0;
            count[2] += strong.contains(pair) ? 1 : 0;
          }
        });
    Map<String, KindRecall> recall = new TreeMap<>();
    counts.forEach((kind, count) ->
        recall.put(
            kind,
            new KindRecall(
                count[0],
                Scores.rounded(Scores.share(count[1], count[0])),
                Scores.rounded(Scores.share(count[2], count[0])))));
    return recall;
  }

  /** The order of links, against pairs that show what they share, or all of them. */
  Panel panel(boolean all) {
    return all ? panelOfAll.panel() : panel.panel();
  }

  QualityReport.Alarms alarms() {
    long found = truth.alarms().stream().filter(alarms::contains).count();
    long invented = alarms.stream().filter(pair -> !truth.alarms().contains(pair)).count();
    return new QualityReport.Alarms(truth.alarms().size(), found, invented);
  }

  /** How many reports are held of which the truth tells nothing. */
  long notInTruth() {
    return notInTruth;
  }

  /** How many reports the truth tells of that are not held. */
  long notHeld() {
    return (long) truth.personOf().size() - answered.size();
  }

  long leaked() {
    return leaked.size();
  }

  Set<Pair> strongPairs() {
    return strong;
  }
}

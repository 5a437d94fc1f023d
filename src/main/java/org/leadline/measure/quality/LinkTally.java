package org.leadline.measure.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

  private static final int FIRST = 5;
  private static final int TEN = 10;

  private final Truth truth;
  private final Set<String> hubTerms;
  private final Map<ReportId, Integer> relevant = new HashMap<>();

  private final Set<Pair> strong = new HashSet<>();
  private final Set<Pair> linked = new HashSet<>();
  private final Set<Pair> alarms = new HashSet<>();
  private final Set<Pair> leaked = new HashSet<>();
  private double ranked;
  private double precisionAt5;
  private double recallAt10;
  private double ndcgAt10;

  LinkTally(Truth truth, Set<String> hubTerms) {
    this.truth = truth;
    this.hubTerms = hubTerms;
    for (Pair pair : truth.pairs().keySet()) {
      relevant.merge(pair.one(), 1, Integer::sum);
      relevant.merge(pair.other(), 1, Integer::sum);
    }
  }

  void add(LinkAnswer answer) {
    if (!truth.personOf().containsKey(answer.report())) {
      return;
    }
    rank(answer.report(), answer.links());
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

  private void rank(ReportId report, List<Link> links) {
    int wanted = relevant.getOrDefault(report, 0);
    if (wanted == 0) {
      return;
    }
    ranked++;
    int five = 0;
    int ten = 0;
    double gain = 0;
    for (int i = 0; i < Math.min(TEN, links.size()); i++) {
      if (truth.pairs().containsKey(Pair.of(report, links.get(i).reportId()))) {
        five += i < FIRST ? 1 : 0;
        ten++;
        gain += discount(i);
      }
    }
    precisionAt5 += five / (double) Math.min(FIRST, wanted);
    recallAt10 += ten / (double) Math.min(TEN, wanted);
    ndcgAt10 += gain / ideal(Math.min(TEN, wanted));
  }

  private static double discount(int place) {
    return Math.log(2) / Math.log(place + 2.0);
  }

  private static double ideal(int relevant) {
    double ideal = 0;
    for (int i = 0; i < relevant; i++) {
      ideal += discount(i);
    }
    return ideal;
  }

  /** Against pairs that show what they share, or all of them. */
  Scores scores(boolean all) {
    boolean told = truth.pairs().values().stream().anyMatch(kinds -> !kinds.isEmpty());
    long wanted = 0;
    long found = 0;
    for (Map.Entry<Pair, Set<String>> pair : truth.pairs().entrySet()) {
      if (all || !told || !pair.getValue().isEmpty()) {
        wanted++;
        found += strong.contains(pair.getKey()) ? 1 : 0;
      }
    }
    long right = strong.stream().filter(truth.pairs()::containsKey).count();
    return Scores.of(Scores.share(right, strong.size()), Scores.share(found, wanted));
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

  Panel panel() {
    return new Panel(
        (long) ranked,
        Scores.rounded(Scores.share(precisionAt5, ranked)),
        Scores.rounded(Scores.share(recallAt10, ranked)),
        Scores.rounded(Scores.share(ndcgAt10, ranked)));
  }

  QualityReport.Alarms alarms() {
    long found = truth.alarms().stream().filter(alarms::contains).count();
    long invented = alarms.stream().filter(pair -> !truth.alarms().contains(pair)).count();
    return new QualityReport.Alarms(truth.alarms().size(), found, invented);
  }

  long leaked() {
    return leaked.size();
  }

  Set<Pair> strongPairs() {
    return strong;
  }
}

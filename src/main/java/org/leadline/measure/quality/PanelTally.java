package org.leadline.measure.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadline.link.Link;
import org.leadline.measure.quality.QualityReport.Panel;
import org.leadline.report.ReportId;

/** Counts how early the links of one report after another name relevant ones. For one thread. */
final class PanelTally {

  private static final int FIRST = 5;
  private static final int TEN = 10;

  private final Set<Pair> relevant;
  private final Map<ReportId, Integer> wanted = new HashMap<>();
  private long ranked;
  private double precisionAt5;
  private double recallAt10;
  private double ndcgAt10;

  PanelTally(Set<Pair> relevant) {
    this.relevant = relevant;
    for (Pair pair : relevant) {
      wanted.merge(pair.one(), 1, Integer::sum);
      wanted.merge(pair.other(), 1, Integer::sum);
    }
  }

  /** The links of a report in their order; a report without a relevant one is passed over. */
  void add(ReportId report, List<Link> links) {
    int all = wanted.getOrDefault(report, 0);
    if (all == 0) {
      return;
    }
    ranked++;
    int five = 0;
    int ten = 0;
    double gain = 0;
    for (int i = 0; i < Math.min(TEN, links.size()); i++) {
      if (relevant.contains(Pair.of(report, links.get(i).reportId()))) {
        five += i < FIRST ? 1 : 0;
        ten++;
        gain += discount(i);
      }
    }
    precisionAt5 += five / (double) Math.min(FIRST, all);
    recallAt10 += ten / (double) Math.min(TEN, all);
    ndcgAt10 += gain / ideal(Math.min(TEN, all));
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

  Panel panel() {
    return new Panel(
        ranked,
        Scores.rounded(Scores.share(precisionAt5, (double) ranked)),
        Scores.rounded(Scores.share(recallAt10, (double) ranked)),
        Scores.rounded(Scores.share(ndcgAt10, (double) ranked)));
  }
}

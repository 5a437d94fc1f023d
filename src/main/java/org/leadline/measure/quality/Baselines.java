package org.leadline.measure.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.leadline.access.Visibility;
import org.leadline.index.Evidence;
import org.leadline.index.IndexSnapshot;
import org.leadline.measure.quality.QualityReport.Baseline;
import org.leadline.measure.quality.QualityReport.ClusterScores;
import org.leadline.report.KeyKind;
import org.leadline.report.ReportId;

/**
 * What the naive ways make of the same reports: every value that two reports share joins them; the
 * same without values that more than 20 reports hold; and whatever a chain of strong links joins,
 * without a guard. For one thread.
 */
final class Baselines {

  private static final int CUT = 20;

  private final Truth truth;
  private final TermCounts counts = new TermCounts();

  Baselines(Truth truth) {
    this.truth = truth;
  }

  Map<String, Baseline> measure(
      IndexSnapshot snapshot, Visibility visibility, Collection<Pair> strong) {
    snapshot.everyReport(visibility, report -> exact(report.evidence()).forEach(counts::add));
    Map<String, Baseline> ways = new LinkedHashMap<>();
    ways.put("exact match", of(joined(snapshot, visibility, Integer.MAX_VALUE)));
    ways.put("exact match, cut at 20", of(joined(snapshot, visibility, CUT)));
    ways.put("strong links, no guard", of(Partition.connected(strong)));
    return ways;
  }

  private Collection<Set<ReportId>> joined(
      IndexSnapshot snapshot, Visibility visibility, int most) {
    Components components = new Components();
    Map<Long, ReportId> first = new HashMap<>();
    snapshot.everyReport(
        visibility,
        report -> {
          for (String term : exact(report.evidence())) {
            int frequency = counts.of(term);
            if (frequency > 1 && frequency <= most) {
              ReportId holder = first.putIfAbsent(TermCounts.hash(term), report.report());
              if (holder != null) {
                components.join(holder, report.report());
              }
            }
          }
        });
    return components.all();
  }

  private static Set<String> exact(Collection<Evidence> evidence) {
    Set<String> terms = new HashSet<>();
    for (Evidence place : evidence) {
      String term = place.term();
      KeyKind kind = KeyKind.ofPrefix(term.substring(0, term.indexOf(':')));
      if (kind.exact() && place.role().links()) {
        terms.add(term);
      }
    }
    return terms;
  }

  private Baseline of(Collection<Set<ReportId>> groups) {
    Partition partition = new Partition(groups, truth.personOf());
    return new Baseline(
        ClusterScores.of(partition),
        partition.largestFalse(),
        partition.giantShare(),
        truth.apart().stream().filter(apart -> partition.joins(apart.groups())).count());
  }
}

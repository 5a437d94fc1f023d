package org.leadline.link.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadline.link.Link;
import org.leadline.link.LinkStrength;
import org.leadline.report.KeyKind;
import org.leadline.report.ReportId;

/** The reports of one hop while they are being gathered. For one thread. */
final class Layer {

  private final Map<ReportId, Joined> joined = new HashMap<>();
  private final Set<ReportId> hidden = new HashSet<>();

  /** How one report is joined to those of the hop before. */
  private static final class Joined {
    private final Set<KeyKind> kinds = EnumSet.noneOf(KeyKind.class);
    private ReportId from;
    private LinkStrength strength;
    private double score;
    private double chain;

    Joined(ReportId from, Link link, double chain) {
      this.from = from;
      this.strength = link.strength();
      this.score = link.score();
      this.chain = chain;
    }

    void also(ReportId other, Link link, double otherChain) {
      int order = link.strength().compareTo(strength);
      order = order == 0 ? Double.compare(link.score(), score) : order;
      order = order == 0 ? Double.compare(otherChain, chain) : order;
      order = order == 0 ? from.compareTo(other) : order;
      if (order > 0) {
        from = other;
        strength = link.strength();
        score = link.score();
        chain = otherChain;
      }
    }
  }

  /**
   * A link that leads to a report of this hop.
   *
   * @param from the report of the hop before
   * @param chain the product of the scores on the way to that one
   */
  void add(ReportId from, Link link, double chain) {
    double whole = chain * link.score();
    Joined known = joined.get(link.reportId());
    if (known == null) {
      known = new Joined(from, link, whole);
      joined.put(link.reportId(), known);
    } else {
      known.also(from, link, whole);
    }
    for (var reason : link.reasons()) {
      known.kinds.add(reason.kind());
    }
  }

  int size() {
    return joined.size();
  }

  /** What the hop before is linked to by what every unit holds; filled where policy tells it. */
  Set<ReportId> hidden() {
    return hidden;
  }

  /** By id. */
  List<Reached> reached(int hop, Map<ReportId, Double> before) {
    List<Reached> all = new ArrayList<>(joined.size());
    joined.forEach((report, how) -> {
      if (!before.containsKey(report)) {
        all.add(new Reached(report, hop, how.from, how.strength, how.score, how.chain, -1));
      }
    });
    all.sort(Comparator.comparing(Reached::report));
    return all;
  }

  HopTotals totals(int hop, long unseen) {
    Map<LinkStrength, Long> byStrength = new EnumMap<>(LinkStrength.class);
    Map<KeyKind, Long> byKind = new EnumMap<>(KeyKind.class);
    joined
        .values()
        .forEach(how -> {
          byStrength.merge(how.strength, 1L, Long::sum);
          how.kinds.forEach(kind -> byKind.merge(kind, 1L, Long::sum));
        });
    return new HopTotals(
        hop,
        joined.size(),
        byStrength.getOrDefault(LinkStrength.STRONG, 0L),
        byStrength.getOrDefault(LinkStrength.POSSIBLE, 0L),
        byStrength.getOrDefault(LinkStrength.WEAK, 0L),
        byKind.entrySet().stream()
            .map(count -> new HopTotals.KindCount(count.getKey().prefix(), count.getValue()))
            .sorted(
                Comparator.comparingLong(HopTotals.KindCount::reports)
                    .reversed()
                    .thenComparing(HopTotals.KindCount::kind))
            .toList(),
        unseen);
  }
}

package org.leadline.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadline.casework.ClusteredAnswer.Band;
import org.leadline.casework.ClusteredAnswer.Facet;
import org.leadline.link.ClusterSummary;

/** Counts clusters by size, highest priority, span and unit. For one thread. */
final class ClusterBands {

  private static final int DAY = 86_400;

  private final Scale size = new Scale(1, 2, 3, 6, 11, 51);
  private final Scale priority = new Scale(0, 250, 500, 750);
  private final Scale span = new Scale(0, 1, 8, 31, 366);
  private final Map<String, Long> units = new TreeMap<>();

  void count(ClusterSummary cluster) {
    size.count(cluster.size());
    priority.count(cluster.priority());
    span.count(cluster.spanSeconds() / DAY);
    cluster.units().forEach(unit -> units.merge(unit, 1L, Long::sum));
  }

  List<Facet> facets() {
    return List.of(
        new Facet("size", size.bands()),
        new Facet("priority", priority.bands()),
        new Facet("span", span.bands()),
        new Facet(
            "units",
            units.entrySet().stream()
                .map(unit -> new Band(unit.getKey(), unit.getValue()))
                .toList()));
  }

  /** Ranges of a number, each from one step to below the next. */
  private static final class Scale {

    private final long[] steps;
    private final long[] counts;

    Scale(long... steps) {
      this.steps = steps;
      this.counts = new long[steps.length];
    }

    void count(long number) {
      int at = steps.length - 1;
      while (at > 0 && number < steps[at]) {
        at--;
      }
      counts[at]++;
    }

    /** Those that hold something. */
    List<Band> bands() {
      List<Band> bands = new ArrayList<>();
      for (int i = 0; i < steps.length; i++) {
        if (counts[i] > 0) {
          bands.add(new Band(name(i), counts[i]));
        }
      }
      return bands;
    }

    private String name(int step) {
      if (step == steps.length - 1) {
        return steps[step] + "+";
      }
      long last = steps[step + 1] - 1;
      return steps[step] == last ? Long.toString(last) : steps[step] + "-" + last;
    }
  }
}

package org.leadline.measure.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadline.report.ReportId;

/** Joins reports without any guard, as the naive ways do. For one thread. */
final class Components {

  private final Map<ReportId, ReportId> parent = new HashMap<>();

  void join(ReportId one, ReportId other) {
    ReportId first = of(one);
    ReportId second = of(other);
    if (!first.equals(second)) {
      parent.put(second, first);
    }
  }

  private ReportId of(ReportId report) {
    ReportId at = report;
    ReportId up = parent.getOrDefault(at, at);
    while (!up.equals(at)) {
      ReportId above = parent.getOrDefault(up, up);
      parent.put(at, above);
      at = above;
      up = parent.getOrDefault(at, at);
    }
    return at;
  }

  Collection<Set<ReportId>> all() {
    Map<ReportId, Set<ReportId>> groups = new TreeMap<>();
    for (ReportId report : new TreeSet<>(parent.keySet())) {
      Set<ReportId> group = groups.computeIfAbsent(of(report), each -> new TreeSet<>());
      group.add(report);
      group.add(of(report));
    }
    return groups.values();
  }
}

package org.leadline.link;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.leadline.access.Visibility;

/** Counts how clusters were brought up to date. Safe for many threads. */
final class ClusterCounters {

  private final LongAdder computed = new LongAdder();
  private final LongAdder updated = new LongAdder();
  private final LongAdder computing = new LongAdder();
  private final LongAdder updating = new LongAdder();
  private final Map<Visibility, Held> held = new ConcurrentHashMap<>();

  private record Held(long reports, long clusters, long links) {}

  void computed(long nanoseconds) {
    computed.increment();
    computing.add(nanoseconds);
  }

  void updated(long nanoseconds) {
    updated.increment();
    updating.add(nanoseconds);
  }

  void holds(Visibility visibility, long reports, long clusters, long links) {
    held.put(visibility, new Held(reports, clusters, links));
  }

  void dropped(Visibility visibility) {
    held.remove(visibility);
  }

  ClusterFigures figures() {
    return new ClusterFigures(
        held.size(),
        held.values().stream().mapToLong(Held::reports).max().orElse(0),
        held.values().stream().mapToLong(Held::clusters).max().orElse(0),
        held.values().stream().mapToLong(Held::links).max().orElse(0),
        computed.sum(),
        computing.sum() / 1e9,
        updated.sum(),
        updating.sum() / 1e9);
  }
}

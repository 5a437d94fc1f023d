package org.leadline.link;

import java.util.Comparator;
import java.util.Locale;

/** In which order clusters are listed; ties go by id. */
public enum ClusterOrder {
  /** The highest priority of their reports first. */
  PRIORITY,
  /** The largest first. */
  SIZE,
  /** The longest time between their reports first. */
  SPAN;

  long figure(ClusterSummary summary) {
    return switch (this) {
      case PRIORITY -> summary.priority();
      case SIZE -> summary.size();
      case SPAN -> summary.spanSeconds();
    };
  }

  Comparator<ClusterSummary> comparator() {
    return Comparator.<ClusterSummary>comparingLong(this::figure)
        .reversed()
        .thenComparing(ClusterSummary::cluster);
  }

  /** The name used in requests. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

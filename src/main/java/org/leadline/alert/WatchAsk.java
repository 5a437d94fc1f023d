package org.leadline.alert;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadline.link.LinkStrength;
import org.leadline.report.ReportId;
import org.leadline.store.WatchKind;

/** What a watch looks for, as its owner asks it. Holds query terms: never to be logged. */
public sealed interface WatchAsk {

  /** The most values of one watch. */
  int MOST_VALUES = 10_000;

  /**
   * Reports that a search finds.
   *
   * @param query the text as typed; blank means every report
   * @param filters facet field to chosen values
   * @param plainText whether pasted values are taken as plain text
   */
  record Search(String query, Map<String, List<String>> filters, boolean plainText)
      implements WatchAsk {
    /** Copies the filters. */
    public Search {
      requireNonNull(query);
      Map<String, List<String>> copy = new TreeMap<>();
      filters.forEach((field, values) -> copy.put(field, List.copyOf(values)));
      filters = Collections.unmodifiableMap(copy);
    }

    /** Prints nothing of the query. */
    @Override
    public String toString() {
      return "Search[]";
    }
  }

  /**
   * Reports that hold any of these values.
   *
   * @param values in any written form
   */
  record Values(List<String> values) implements WatchAsk {
    /**
     * @throws IllegalArgumentException when there are none, or too many
     */
    public Values {
      values = List.copyOf(values);
      if (values.isEmpty() || values.size() > MOST_VALUES) {
        throw new IllegalArgumentException(
            "a watch takes 1 to %,d values, and %,d were given: make several watches of a longer list"
                .formatted(MOST_VALUES, values.size()));
      }
    }

    /** Prints nothing of the values. */
    @Override
    public String toString() {
      return "Values[" + values.size() + "]";
    }
  }

  /**
   * Reports that are linked to a report, and new versions of it.
   *
   * @param report the report
   * @param min the weakest link that is told
   */
  record OfReport(ReportId report, LinkStrength min) implements WatchAsk {
    /** Checks that nothing is missing. */
    public OfReport {
      requireNonNull(report);
      requireNonNull(min);
    }
  }

  /**
   * Reports that join the cluster of a report.
   *
   * @param report one of the cluster's reports
   */
  record OfCluster(ReportId report) implements WatchAsk {
    /** Checks that the report is given. */
    public OfCluster {
      requireNonNull(report);
    }
  }

  /** The kind of a watch that asks so. */
  default WatchKind kind() {
    return switch (this) {
      case Search search -> WatchKind.SEARCH;
      case Values values -> WatchKind.VALUES;
      case OfReport report -> WatchKind.REPORT;
      case OfCluster cluster -> WatchKind.CLUSTER;
    };
  }
}

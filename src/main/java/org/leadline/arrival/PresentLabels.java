package org.leadline.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leadline.enrich.listed.Lists;
import org.leadline.report.Labels;
import org.leadline.report.ListLabel;
import org.leadline.report.Report;

/**
 * The labels that reports have by one state of the lists. Safe for many threads.
 *
 * @param lists that state
 */
record PresentLabels(Lists lists) {

  /**
   * The labels of a report.
   *
   * @param before those that it has: what a list says whose file is lost cannot be looked up, so
   *     what it said stays
   */
  Labels of(Report report, Labels before) {
    Labels labels = lists.labels(report);
    if (lists.lost().isEmpty()) {
      return labels;
    }
    List<ListLabel> all = new ArrayList<>(labels.lists());
    before.lists().stream().filter(label -> lists.lost().contains(label.list())).forEach(all::add);
    return new Labels(all, labels.networks());
  }

  /** The order of list labels in the store is another one. */
  static boolean differ(Labels now, Labels before) {
    return !now.networks().equals(before.networks())
        || !Set.copyOf(now.lists()).equals(Set.copyOf(before.lists()));
  }
}

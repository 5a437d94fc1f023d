package org.leadline.alert;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadline.report.ReportId;
import org.leadline.store.Change;
import org.leadline.store.ChangeKind;

/**
 * A page of the change log by report.
 *
 * @param byReport the reports in the order in which they first changed
 * @param upTo the last sequence of the page
 */
record Changes(Map<ReportId, Seen> byReport, long upTo) {

  private static final Set<ChangeKind> JUDGED =
      EnumSet.of(ChangeKind.SCORES, ChangeKind.LABELS, ChangeKind.CASE);

  /**
   * What changed of a report.
   *
   * @param sequence the last change
   * @param kinds every kind of change
   */
  record Seen(long sequence, Set<ChangeKind> kinds) {

    /** Whether no more changed than what lists, the ranking and those who work on it say of it. */
    boolean onlyJudged() {
      return JUDGED.containsAll(kinds);
    }

    Seen and(Seen later) {
      Set<ChangeKind> both = EnumSet.copyOf(kinds);
      both.addAll(later.kinds);
      return new Seen(Math.max(sequence, later.sequence), both);
    }
  }

  static Changes of(List<Change> page) {
    Map<ReportId, Seen> byReport = new LinkedHashMap<>();
    for (Change change : page) {
      byReport.merge(
          change.report(), new Seen(change.sequence(), EnumSet.of(change.kind())), Seen::and);
    }
    return new Changes(byReport, page.getLast().sequence());
  }

  Seen of(ReportId report) {
    return byReport.getOrDefault(report, new Seen(0, EnumSet.noneOf(ChangeKind.class)));
  }

  /** The reports that have a new version. */
  List<ReportId> delivered() {
    return byReport.entrySet().stream()
        .filter(entry -> entry.getValue().kinds().contains(ChangeKind.VERSION))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The reports of which more changed than what is said of them. */
  List<ReportId> arrived() {
    return byReport.entrySet().stream()
        .filter(entry -> !entry.getValue().onlyJudged())
        .map(Map.Entry::getKey)
        .toList();
  }
}

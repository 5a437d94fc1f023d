package org.leadline.measure.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leadline.report.ReportId;

/**
 * Groups of reports beside the true ones. Reports that no group holds stand alone; reports that the
 * truth does not tell of are left out.
 */
final class Partition {

  private final Map<ReportId, Integer> groupOf = new TreeMap<>();
  private final Map<Integer, Map<String, Integer>> persons = new HashMap<>();
  private final Map<Integer, Integer> sizes = new HashMap<>();
  private final Map<String, Integer> personSizes = new HashMap<>();
  private final Map<ReportId, String> personOf;

  Partition(Collection<? extends Collection<ReportId>> groups, Map<ReportId, String> personOf) {
    this.personOf = personOf;
    int number = 0;
    for (Collection<ReportId> group : groups) {
      for (ReportId report : group) {
        if (personOf.containsKey(report)) {
          groupOf.put(report, number);
        }
      }
      number++;
    }
    for (Map.Entry<ReportId, String> report : personOf.entrySet()) {
      if (!groupOf.containsKey(report.getKey())) {
        groupOf.put(report.getKey(), number++);
      }
      int group = group(report.getKey());
      sizes.merge(group, 1, Integer::sum);
      personSizes.merge(report.getValue(), 1, Integer::sum);
      persons
          .computeIfAbsent(group, each -> new HashMap<>(2))
          .merge(report.getValue(), 1, Integer::sum);
    }
  }

  private int group(ReportId report) {
    Integer group = groupOf.get(report);
    return group == null ? -1 : group;
  }

  /**
   * B-cubed (Bagga and Baldwin 1998): for each report the share of its group that is of its person,
   * and of its person that is in its group.
   *
   * @param repeated only over reports of persons with two or more
   */
  Scores bCubed(boolean repeated) {
    double precision = 0;
    double recall = 0;
    double counted = 0;
    for (Map.Entry<ReportId, String> report : personOf.entrySet()) {
      int whole = personSizes.getOrDefault(report.getValue(), 0);
      if (!repeated || whole > 1) {
        int group = group(report.getKey());
        double common = common(group, report.getValue());
        precision += common / sizes.getOrDefault(group, 1);
        recall += common / whole;
        counted++;
      }
    }
    return Scores.of(Scores.share(precision, counted), Scores.share(recall, counted));
  }

  private int common(int group, String person) {
    return persons.getOrDefault(group, Map.of()).getOrDefault(person, 0);
  }

  /** Over pairs of reports in one group. */
  Scores pairwise() {
    double found =
        persons.values().stream()
            .flatMap(each -> each.values().stream())
            .mapToDouble(Partition::pairs)
            .sum();
    double together = sizes.values().stream().mapToDouble(Partition::pairs).sum();
    double wanted = personSizes.values().stream().mapToDouble(Partition::pairs).sum();
    return Scores.of(Scores.share(found, together), Scores.share(found, wanted));
  }

  private static double pairs(int count) {
    return count * (count - 1.0) / 2;
  }

  /** The largest group that holds reports of more than one person; 0 when there is none. */
  int largestFalse() {
    return persons.entrySet().stream()
        .filter(group -> group.getValue().size() > 1)
        .mapToInt(group -> sizes.getOrDefault(group.getKey(), 0))
        .max()
        .orElse(0);
  }

  /** The largest group's share of all reports. */
  double giantShare() {
    int largest = sizes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return Scores.rounded(largest / (double) Math.max(1, personOf.size()));
  }

  /** Whether any report of one list is in a group with one of another list. */
  boolean joins(List<? extends Collection<ReportId>> apart) {
    Map<Integer, Integer> holder = new HashMap<>();
    for (int i = 0; i < apart.size(); i++) {
      for (ReportId report : apart.get(i)) {
        int group = group(report);
        Integer before = group < 0 ? null : holder.putIfAbsent(group, i);
        if (before != null && before != i) {
          return true;
        }
      }
    }
    return false;
  }

  /** The groups that plain connection makes: whatever any chain of pairs joins. */
  static Collection<Set<ReportId>> connected(Collection<Pair> pairs) {
    Components components = new Components();
    pairs.forEach(pair -> components.join(pair.one(), pair.other()));
    return components.all();
  }
}

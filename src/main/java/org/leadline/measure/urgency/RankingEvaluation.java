package org.leadline.measure.urgency;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.Hit;
import org.leadline.index.HitPage;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.Order;
import org.leadline.index.ReportIndex;
import org.leadline.index.SearchQuery;
import org.leadline.measure.urgency.RankingReport.Figures;
import org.leadline.report.ReportId;

/** Measures the order of one installation's reports against a truth. For one thread. */
public final class RankingEvaluation {

  /** What somebody would type who has nothing but text search. */
  private static final List<String> WORDS =
      List.of("urgent", "immediate", "danger", "child", "meeting", "tomorrow", "risk", "threat");

  private static final double P95 = 0.95;

  private final ReportIndex index;
  private final String profile;
  private final double capacity;
  private final double reviewed;

  /**
   * Measures this index.
   *
   * @param profile the profile behind its priorities, {@code name@version}
   * @param capacity the share of arrivals that is read, for recall, over 0 to 1
   * @param reviewed the same, for waiting times
   * @throws IllegalArgumentException when a share is out of range
   */
  public RankingEvaluation(ReportIndex index, String profile, double capacity, double reviewed) {
    this.index = requireNonNull(index);
    this.profile = requireNonNull(profile);
    this.capacity = share("capacity", capacity);
    this.reviewed = share("reviewed", reviewed);
  }

  private static double share(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException("--%s is over 0 to 1, not %s".formatted(name, value));
    }
    return value;
  }

  /**
   * Reads the truth and measures.
   *
   * @return empty when the truth does not grade urgency
   * @throws IOException when it cannot be read
   * @throws IllegalArgumentException when it is not what the manual describes
   */
  public Optional<RankingReport> run(Path truth, Visibility visibility) throws IOException {
    return Graded.read(truth).map(graded -> report(graded, visibility));
  }

  private RankingReport report(Map<ReportId, Graded> graded, Visibility visibility) {
    Map<String, List<ReportId>> orders = new LinkedHashMap<>();
    List<Hit> oldest;
    try (IndexSnapshot snapshot = index.snapshot()) {
      oldest = all(snapshot, new SearchQuery.All(), Order.OLDEST, visibility);
      orders.put("priority", ids(all(snapshot, new SearchQuery.All(), Order.PRIORITY, visibility)));
      orders.put(
          "newest first", ids(all(snapshot, new SearchQuery.All(), Order.NEWEST, visibility)));
      orders.put("first come", ids(oldest));
      orders.put("clearing-house flag first", flagFirst(oldest));
      orders.put("BM25 only", byText(snapshot, oldest, visibility));
    }
    Map<ReportId, Instant> received = new HashMap<>();
    oldest.forEach(hit ->
        received.put(
            hit.report(), Objects.requireNonNullElse(hit.card().received(), Instant.EPOCH)));
    Map<String, Figures> figures = new LinkedHashMap<>();
    orders.forEach((name, order) -> figures.put(name, figures(order, graded, received)));
    return new RankingReport(
        profile,
        oldest.size(),
        urgent(graded, received.keySet()),
        capacity,
        reviewed,
        figures,
        notes(graded, received.keySet()));
  }

  private static List<String> notes(Map<ReportId, Graded> graded, Set<ReportId> held) {
    long missing = graded.keySet().stream().filter(report -> !held.contains(report)).count();
    return missing == 0
        ? List.of()
        : List.of(
            "%,d of the %,d reports that urgency.jsonl tells of are not held here; they are left out"
                .formatted(missing, graded.size()));
  }

  private static Map<String, Integer> urgent(Map<ReportId, Graded> graded, Set<ReportId> held) {
    Map<String, Integer> counts = new TreeMap<>();
    graded.forEach((report, grade) -> {
      if (grade.urgent() && held.contains(report)) {
        counts.merge(grade.group(), 1, Integer::sum);
      }
    });
    return counts;
  }

  private Figures figures(
      List<ReportId> order, Map<ReportId, Graded> graded, Map<ReportId, Instant> received) {
    Gains gains = new Gains(order, graded);
    double[] hours = waiting(order, graded, received);
    return new Figures(
        gains.at(10),
        gains.at(50),
        gains.at(200),
        recall(order, graded),
        Gains.rounded(Waiting.percentile(hours, 0.5)),
        Gains.rounded(Waiting.percentile(hours, P95)));
  }

  private double[] waiting(
      List<ReportId> order, Map<ReportId, Graded> graded, Map<ReportId, Instant> received) {
    List<Waiting.Arrival> arrivals = new ArrayList<>(order.size());
    for (int place = 0; place < order.size(); place++) {
      ReportId report = order.get(place);
      Graded grade = graded.get(report);
      arrivals.add(
          new Waiting.Arrival(
              received.getOrDefault(report, Instant.EPOCH),
              place,
              grade != null && grade.urgent()));
    }
    ToLongFunction<Waiting.Arrival> byPlace = Waiting.Arrival::place;
    return Waiting.hours(arrivals, reviewed, byPlace);
  }

  private Map<String, Double> recall(List<ReportId> order, Map<ReportId, Graded> graded) {
    Map<String, Integer> all = urgent(graded, new HashSet<>(order));
    int read = (int) Math.ceil(capacity * order.size());
    Map<String, Integer> found = urgent(graded, new HashSet<>(order.subList(0, read)));
    Map<String, Double> recall = new TreeMap<>();
    all.forEach((group, count) ->
        recall.put(group, Gains.rounded(found.getOrDefault(group, 0) / (double) count)));
    return recall;
  }

  /** By the mark, then first come. */
  private static List<ReportId> flagFirst(List<Hit> oldest) {
    return oldest.stream()
        .sorted(Comparator.comparing((Hit hit) -> hit.card().clearingHousePriority()))
        .map(Hit::report)
        .toList();
  }

  /** What the words find, best first; then the rest, first come. */
  private static List<ReportId> byText(
      IndexSnapshot snapshot, List<Hit> oldest, Visibility visibility) {
    SearchQuery words =
        new SearchQuery.Or(
            WORDS.stream().<SearchQuery>map(word -> new SearchQuery.Text("", word)).toList());
    Set<ReportId> order = new LinkedHashSet<>(ids(all(snapshot, words, Order.TEXT, visibility)));
    order.addAll(ids(oldest));
    return List.copyOf(order);
  }

  private static List<ReportId> ids(List<Hit> hits) {
    return hits.stream().map(Hit::report).toList();
  }

  private static List<Hit> all(
      IndexSnapshot snapshot, SearchQuery query, Order order, Visibility visibility) {
    List<Hit> hits = new ArrayList<>();
    @Nullable String next = null;
    do {
      HitPage page =
          snapshot.search(
              new HitQuestion(query, Map.of(), order, HitQuestion.MAX_LIMIT, next, false),
              visibility);
      hits.addAll(page.hits());
      next = page.next();
    } while (next != null);
    return hits;
  }
}

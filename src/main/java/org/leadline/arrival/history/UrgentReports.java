package org.leadline.arrival.history;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.Hit;
import org.leadline.index.HitPage;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.Order;
import org.leadline.index.SearchQuery;
import org.leadline.report.ReportId;

/**
 * The reports that are urgent by themselves: marked 1 by the clearing house, or escalated by the
 * provider. What a report is told by its own links makes no other report urgent.
 */
final class UrgentReports {

  private static final SearchQuery MARKED =
      new SearchQuery.Or(
          List.of(
              new SearchQuery.Keyword("priority", "1"),
              new SearchQuery.Keyword("has", "escalation")));

  private final Map<ReportId, Standing> standings = new HashMap<>();

  /**
   * Where and when a report stands.
   *
   * @param units its units
   * @param received when it was received; null when not stated
   */
  record Standing(SortedSet<String> units, @Nullable Instant received) {

    static Standing of(Hit hit) {
      return new Standing(new TreeSet<>(hit.card().units()), hit.card().received());
    }
  }

  UrgentReports(IndexSnapshot snapshot, Visibility everything) {
    @Nullable String next = null;
    do {
      HitPage page =
          snapshot.search(
              new HitQuestion(MARKED, Map.of(), Order.OLDEST, HitQuestion.MAX_LIMIT, next, false),
              everything);
      page.hits().forEach(hit -> standings.put(hit.report(), Standing.of(hit)));
      next = page.next();
    } while (next != null);
  }

  @Nullable Standing of(ReportId report) {
    return standings.get(report);
  }

  List<ReportId> all() {
    return standings.keySet().stream().sorted().toList();
  }
}

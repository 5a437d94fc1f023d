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
import org.leadline.report.Disposition;
import org.leadline.report.ReportId;

/**
 * The reports that lift others: urgent by themselves (marked 1 by the clearing house, or escalated
 * by the provider), or closed with an arrest or a conviction. What a report is told by its own
 * links makes no other report urgent.
 */
final class UrgentReports {

  private static final SearchQuery MARKED =
      new SearchQuery.Or(
          List.of(
              new SearchQuery.Keyword("priority", "1"),
              new SearchQuery.Keyword("has", "escalation")));

  private static final SearchQuery ARRESTED =
      new SearchQuery.Or(
          List.of(
              new SearchQuery.Keyword("disposition", Disposition.ARREST.code()),
              new SearchQuery.Keyword("disposition", Disposition.CONVICTION.code())));

  private final Map<ReportId, Standing> standings = new HashMap<>();

  /**
   * Where and when a report stands.
   *
   * @param kind {@code urgent} or {@code arrest}; empty for a report that lifts none
   * @param units its units
   * @param received when it was received; null when not stated
   */
  record Standing(String kind, SortedSet<String> units, @Nullable Instant received) {

    static Standing of(String kind, Hit hit) {
      return new Standing(kind, new TreeSet<>(hit.card().units()), hit.card().received());
    }
  }

  UrgentReports(IndexSnapshot snapshot, Visibility everything) {
    find("urgent", MARKED, snapshot, everything);
    find("arrest", ARRESTED, snapshot, everything);
  }

  private void find(String kind, SearchQuery query, IndexSnapshot snapshot, Visibility everything) {
    @Nullable String next = null;
    do {
      HitQuestion question =
          new HitQuestion(query, Map.of(), Order.OLDEST, HitQuestion.MAX_LIMIT, next, false);
      HitPage page = snapshot.search(question, everything);
      page.hits().forEach(hit -> standings.putIfAbsent(hit.report(), Standing.of(kind, hit)));
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

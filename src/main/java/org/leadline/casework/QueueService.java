package org.leadline.casework;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.index.Fields;
import org.leadline.index.Hit;
import org.leadline.index.HitPage;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.InvalidCursor;
import org.leadline.index.Order;
import org.leadline.index.ReportIndex;
import org.leadline.index.SearchQuery;
import org.leadline.priority.Scores;
import org.leadline.report.ReportId;
import org.leadline.search.Breakdowns;
import org.leadline.search.FacetFilters;
import org.leadline.store.Store;

/** The queue: all reports that the caller sees, most urgent first. Safe for many threads. */
public final class QueueService {

  private final ReportIndex index;
  private final FacetFilters filters;
  private final Breakdowns breakdowns;
  private final AuditTrail audit;
  private final InstantSource clock;
  private final String profile;

  /**
   * Orders the reports of an index.
   *
   * @param profile the profile behind the stored scores, {@code name@version}
   */
  public QueueService(
      ReportIndex index,
      Fields fields,
      Store store,
      AuditTrail audit,
      InstantSource clock,
      String profile) {
    this.index = requireNonNull(index);
    this.filters = new FacetFilters(fields);
    this.breakdowns = new Breakdowns(store);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
    this.profile = requireNonNull(profile);
  }

  /**
   * A part of the queue; the audit record is written before this returns.
   *
   * @throws org.leadline.index.InvalidCursor when the cursor belongs to another question
   * @throws org.leadline.search.InvalidQuery when a filter field is no facet
   */
  public QueuePage queue(QueueRequest request, Caller caller) {
    Place place = Place.read(request.cursor());
    HitPage hits = hits(request, place.cursor(), caller);
    List<QueueRow> rows = rows(request, hits.hits(), place.rank(), caller);
    String next =
        hits.next() == null ? null : new Place(place.rank() + rows.size(), hits.next()).written();
    audit.write(
        new AuditEntry(
            clock.instant(), caller.name(), caller.purpose(), "queue.view", "queue", rows.size()));
    return new QueuePage(hits.total(), profile, rows, next);
  }

  private HitPage hits(QueueRequest request, @Nullable String cursor, Caller caller) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      return snapshot.search(
          new HitQuestion(
              new SearchQuery.All(),
              filters.checked(request.filters()),
              Order.PRIORITY,
              request.limit(),
              cursor,
              false),
          caller.visibility());
    }
  }

  private List<QueueRow> rows(QueueRequest request, List<Hit> hits, long firstRank, Caller caller) {
    Map<ReportId, Scores> scores =
        request.breakdown()
            ? breakdowns.of(hits.stream().map(Hit::report).toList(), caller.visibility())
            : Map.of();
    List<QueueRow> rows = new ArrayList<>();
    for (Hit hit : hits) {
      rows.add(
          new QueueRow(
              hit.report(),
              hit.priority(),
              hit.actionability(),
              firstRank + rows.size(),
              hit.card(),
              scores.get(hit.report())));
    }
    return rows;
  }

  /**
   * Where a page begins: the rank of its first row, and the index's own cursor.
   *
   * @param rank from 1
   * @param cursor null for the first page
   */
  private record Place(long rank, @Nullable String cursor) {

    static Place read(@Nullable String written) {
      if (written == null) {
        return new Place(1, null);
      }
      int dot = written.indexOf('.');
      try {
        long rank = Long.parseLong(written.substring(0, Math.max(dot, 0)));
        if (rank < 1) {
          throw new InvalidCursor();
        }
        return new Place(rank, written.substring(dot + 1));
      } catch (NumberFormatException damaged) {
        throw new InvalidCursor();
      }
    }

    String written() {
      return rank + "." + cursor;
    }
  }
}

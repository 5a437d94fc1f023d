package org.leadline.casework;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
import org.leadline.index.ScoreColumns.Column;
import org.leadline.priority.Scores;
import org.leadline.profile.ScoringProfiles;
import org.leadline.report.CaseState;
import org.leadline.report.ReportId;
import org.leadline.search.Breakdowns;
import org.leadline.search.FacetFilters;
import org.leadline.store.Store;

/** The queue: all reports that the caller sees, most urgent first. Safe for many threads. */
public final class QueueService {

  private final ReportIndex index;
  private final FacetFilters filters;
  private final Breakdowns breakdowns;
  private final Store store;
  private final AuditTrail audit;
  private final InstantSource clock;

  /** Orders the reports of an index, for each unit by its profile. */
  public QueueService(
      ReportIndex index,
      Fields fields,
      Store store,
      AuditTrail audit,
      InstantSource clock,
      ScoringProfiles scoring) {
    this.index = requireNonNull(index);
    this.filters = new FacetFilters(fields);
    this.breakdowns = new Breakdowns(store, scoring);
    this.store = requireNonNull(store);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /**
   * A part of the queue; the audit record is written before this returns.
   *
   * @throws org.leadline.index.InvalidCursor when the cursor belongs to another question
   * @throws org.leadline.search.InvalidQuery when a filter field is no facet
   */
  public QueuePage queue(QueueRequest request, Caller caller) {
    Instant now = clock.instant();
    Place place = Place.read(request.cursor(), now);
    QueueQuestion question = question(request, place, caller);
    QueuePage page = page(request, question, place, caller);
    audit.write(
        new AuditEntry(
            now,
            caller.name(),
            caller.purpose(),
            "queue.view",
            "queue" + ScoringProfiles.told(page.profile()),
            page.rows().size()));
    return page;
  }

  private QueueQuestion question(QueueRequest request, Place place, Caller caller) {
    QueueFilter asked = request.filter();
    QueueFilter filter =
        new QueueFilter(
            filters.checked(asked.facets(), Instant.ofEpochMilli(place.asOf())),
            asked.preservation(),
            asked.unread(),
            asked.unassigned());
    boolean wanted = asked.unread() || !request.counted().isEmpty();
    SortedSet<ReportId> read =
        wanted
            ? store.readMarks().read(caller.name(), place.asOf(), caller.visibility())
            : new TreeSet<>();
    return new QueueQuestion(filter, read, Instant.ofEpochMilli(place.asOf()));
  }

  private QueuePage page(QueueRequest request, QueueQuestion question, Place place, Caller caller) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      HitPage hits =
          snapshot.search(
              new HitQuestion(
                  question.query(),
                  question.filter().facets(),
                  Order.PRIORITY,
                  request.limit(),
                  place.cursor(),
                  false),
              caller.visibility());
      Column profile = snapshot.profile(caller.visibility());
      List<QueueRow> rows = rows(request, hits.hits(), place, profile, caller);
      List<String> counted = request.counted().stream().map(filters::facetOf).toList();
      QueueCounts counts =
          counted.isEmpty() ? null : question.counts(counted, snapshot, caller.visibility());
      return new QueuePage(
          hits.total(), profile.profile(), rows, counts, place.after(rows.size(), hits.next()));
    }
  }

  private List<QueueRow> rows(
      QueueRequest request, List<Hit> hits, Place place, Column profile, Caller caller) {
    Details details =
        request.details()
            ? details(hits, profile, caller)
            : new Details(Map.of(), Map.of(), Set.of());
    List<QueueRow> rows = new ArrayList<>();
    for (Hit hit : hits) {
      rows.add(
          new QueueRow(
              hit.report(),
              hit.priority(),
              hit.actionability(),
              place.rank() + rows.size(),
              hit.card(),
              details.of(hit, clock.instant())));
    }
    return rows;
  }

  private Details details(List<Hit> hits, Column profile, Caller caller) {
    List<ReportId> reports = hits.stream().map(Hit::report).toList();
    return new Details(
        breakdowns.of(reports, profile, caller.visibility()),
        store.cases().states(reports, caller.visibility()),
        store.readMarks().readOf(caller.name(), reports, caller.visibility()));
  }

  private record Details(
      Map<ReportId, Scores> scores, Map<ReportId, CaseState> states, Set<ReportId> read) {

    @Nullable QueueDetails of(Hit hit, Instant now) {
      Scores breakdown = scores.get(hit.report());
      CaseState state = states.get(hit.report());
      return breakdown == null || state == null
          ? null
          : new QueueDetails(
              breakdown,
              state,
              Preservation.of(state, hit.card().received(), now),
              read.contains(hit.report()));
    }
  }

  /**
   * Where a page begins. What is read while somebody goes through the pages is not missing from the
   * later ones, because all are of the moment of the first.
   *
   * @param rank that of its first row, from 1
   * @param asOf the moment of the first page, milliseconds since 1970
   * @param cursor the index's own; null for the first page
   */
  private record Place(long rank, long asOf, @Nullable String cursor) {

    private static final int PARTS = 3;

    static Place read(@Nullable String written, Instant now) {
      if (written == null) {
        return new Place(1, now.toEpochMilli(), null);
      }
      String[] parts = written.split("\\.", PARTS);
      try {
        if (parts.length == PARTS && Long.parseLong(parts[0]) >= 1) {
          return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
        }
      } catch (NumberFormatException damaged) {
        throw new InvalidCursor();
      }
      throw new InvalidCursor();
    }

    @Nullable String after(int rows, @Nullable String next) {
      return next == null ? null : (rank + rows) + "." + asOf + "." + next;
    }
  }
}

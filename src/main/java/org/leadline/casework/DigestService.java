package org.leadline.casework;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.alert.Owners;
import org.leadline.index.Hit;
import org.leadline.index.HitPage;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.Order;
import org.leadline.index.ReportIndex;
import org.leadline.index.SearchQuery;
import org.leadline.link.KeyScope;
import org.leadline.link.LinkAnswer;
import org.leadline.link.LinkRequest;
import org.leadline.link.LinkService;
import org.leadline.link.LinkStrength;
import org.leadline.report.ReportId;
import org.leadline.store.AlertStore;
import org.leadline.store.ReadMarks;
import org.leadline.store.Store;

/**
 * Tells somebody who begins a shift what is new, and raises the alarm for urgent reports that
 * nobody has claimed. Asks the index when somebody asks; nothing is computed beforehand. Safe for
 * many threads.
 */
public final class DigestService {

  /** Of so many reports of the caller's links are looked for; the digest tells of how many. */
  private static final int MINE = 50;

  private static final List<String> UNFINISHED = List.of("new", "ongoing", "cold");

  private final ReportIndex index;
  private final LinkService links;
  private final ReadMarks marks;
  private final AlertStore alerts;
  private final Owners owners;
  private final AuditTrail audit;
  private final InstantSource clock;
  private final CaseworkSettings settings;

  /** Tells of the reports of an index. */
  public DigestService(
      ReportIndex index,
      LinkService links,
      Store store,
      InstantSource clock,
      CaseworkSettings settings) {
    this.index = requireNonNull(index);
    this.links = requireNonNull(links);
    this.marks = store.readMarks();
    this.alerts = store.alerts();
    this.owners = new Owners(store);
    this.audit = store.audit();
    this.clock = requireNonNull(clock);
    this.settings = requireNonNull(settings);
  }

  /**
   * What is new. The audit record is written before this returns, and one for each report of the
   * caller's whose links were looked for.
   *
   * @param since from when; null since the caller last said that everything is seen, or, for the
   *     first time, as far back as the settings say
   */
  public ShiftDigest digest(@Nullable Instant since, Caller caller) {
    Instant now = clock.instant();
    // Times of arrival are kept to the second: of that second rather too many than one missed.
    Instant from = (since == null ? lastSeen(caller, now) : since).truncatedTo(ChronoUnit.SECONDS);
    ShiftDigest digest = digest(from, now, caller);
    write("digest.view", digest.arrived().total(), caller);
    return digest;
  }

  /** Lets the next digest of the caller count from now on. */
  public Instant seen(Caller caller) {
    Instant now = clock.instant();
    write("digest.seen", -1, caller);
    marks.visit(caller.name(), now.toEpochMilli());
    return now;
  }

  private Instant lastSeen(Caller caller, Instant now) {
    Optional<Long> seen = marks.visited(caller.name());
    return seen.map(Instant::ofEpochMilli).orElse(now.minus(settings.firstDigest()));
  }

  private ShiftDigest digest(Instant from, Instant now, Caller caller) {
    Visibility visibility = caller.visibility();
    SearchQuery arrived = range("arrived", from.toString(), null);
    SearchQuery urgent = range("score", Integer.toString(settings.urgentFrom()), null);
    SearchQuery lying =
        and(
            urgent,
            range("arrived", null, now.minus(settings.unreviewedAfter()).toString()),
            new SearchQuery.Keyword("status", "new"),
            new SearchQuery.Not(new SearchQuery.Exists("assignee")));
    SearchQuery unfinished =
        new SearchQuery.Or(
            UNFINISHED.stream()
                .<SearchQuery>map(status -> new SearchQuery.Keyword("status", status))
                .toList());
    SearchQuery mine = and(new SearchQuery.Keyword("assignee", caller.name()), unfinished);
    try (IndexSnapshot snapshot = index.snapshot()) {
      HitPage own = hits(snapshot, mine, MINE, visibility);
      SortedSet<ReportId> fresh = ids(snapshot, arrived, visibility);
      return new ShiftDigest(
          from,
          now,
          settings.urgentFrom(),
          part(snapshot, arrived, visibility),
          part(snapshot, and(arrived, urgent), visibility),
          part(snapshot, lying, visibility),
          part(snapshot, mine, visibility),
          newLinks(own, fresh, caller),
          alerts.byWatch(from, owners.reader(caller)),
          own.hits().size(),
          bands(snapshot, unfinished, now, visibility),
          bands(snapshot, mine, now, visibility));
    }
  }

  private List<ShiftDigest.NewLinks> newLinks(
      HitPage own, SortedSet<ReportId> fresh, Caller caller) {
    List<ShiftDigest.NewLinks> found = new ArrayList<>();
    for (Hit mine : fresh.isEmpty() ? List.<Hit>of() : own.hits()) {
      SortedSet<ReportId> arrived = new TreeSet<>(linked(mine.report(), caller));
      arrived.retainAll(fresh);
      if (!arrived.isEmpty()) {
        found.add(new ShiftDigest.NewLinks(mine.report(), List.copyOf(arrived)));
      }
    }
    return found;
  }

  private List<ReportId> linked(ReportId report, Caller caller) {
    List<ReportId> linked = new ArrayList<>();
    LinkRequest request =
        new LinkRequest(
            report, LinkStrength.POSSIBLE, KeyScope.ALL, true, LinkRequest.MAX_LIMIT, null);
    Optional<LinkAnswer> page = links.links(request, caller);
    while (page.isPresent()) {
      page.get().links().forEach(link -> linked.add(link.reportId()));
      String next = page.get().next();
      page = next == null ? Optional.empty() : links.links(request.from(next), caller);
    }
    return linked;
  }

  private ShiftDigest.Part part(IndexSnapshot snapshot, SearchQuery query, Visibility visibility) {
    HitPage page = hits(snapshot, query, settings.listed(), visibility);
    return new ShiftDigest.Part(page.total(), page.hits());
  }

  /** Everything that matches, page by page. */
  private static SortedSet<ReportId> ids(
      IndexSnapshot snapshot, SearchQuery query, Visibility visibility) {
    SortedSet<ReportId> ids = new TreeSet<>();
    String cursor = null;
    do {
      HitPage page =
          snapshot.search(
              new HitQuestion(
                  query, Map.of(), Order.PRIORITY, HitQuestion.MAX_LIMIT, cursor, false),
              visibility);
      page.hits().forEach(hit -> ids.add(hit.report()));
      cursor = page.next();
    } while (cursor != null);
    return ids;
  }

  private static HitPage hits(
      IndexSnapshot snapshot, SearchQuery query, int limit, Visibility visibility) {
    return snapshot.search(
        new HitQuestion(query, Map.of(), Order.PRIORITY, limit, null, false), visibility);
  }

  private static Map<Preservation.Band, Long> bands(
      IndexSnapshot snapshot, SearchQuery query, Instant now, Visibility visibility) {
    Map<Preservation.Band, Long> counts = new EnumMap<>(Preservation.Band.class);
    for (Preservation.Band band : Preservation.Band.values()) {
      counts.put(band, snapshot.count(and(query, band.query(now)), Map.of(), visibility));
    }
    return counts;
  }

  private static SearchQuery and(SearchQuery... clauses) {
    return new SearchQuery.And(List.of(clauses));
  }

  private static SearchQuery range(String field, @Nullable String low, @Nullable String high) {
    return new SearchQuery.Range(field, low, high, true, true);
  }

  private void write(String action, long count, Caller caller) {
    audit.write(
        new AuditEntry(clock.instant(), caller.name(), caller.purpose(), action, "digest", count));
  }
}

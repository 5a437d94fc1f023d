package org.leadline.link;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import com.google.common.collect.Lists;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.access.HiddenLinks;
import org.leadline.access.Visibility;
import org.leadline.enrich.NoiseLists;
import org.leadline.index.CacheFigures;
import org.leadline.index.Hit;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexedVersion;
import org.leadline.index.ReportIndex;
import org.leadline.report.ReportId;
import org.leadline.store.DecisionsInForce;
import org.leadline.store.LinkDecision;

/** Finds the reports that are linked to a report. Safe for many threads. */
public final class LinkService {

  private static final Duration CACHED = Duration.ofMinutes(10);

  /** Reports whose links are found side by side and handed out in their order. */
  private static final int FOUND_AT_ONCE = 128;

  private final ReportIndex index;
  private final LinkFinder finder;
  private final NoiseLists noise;
  private final HiddenLinks hidden;
  private final DecisionsInForce decisions;
  private final AuditTrail audit;
  private final InstantSource clock;

  /**
   * Found links by question, caller's visibility, generation of the index and state of the lists
   * (which may change and alter no report): paging through a thousand links, and the counts beside
   * a page of hits, then find them once.
   */
  private final Cache<Question, FoundLinks> found;

  /**
   * Finds links in this index.
   *
   * @param hidden what is told of linked reports that a caller may not see
   * @param decisions what analysts decided about reports
   */
  public LinkService(
      ReportIndex index,
      LinkRules rules,
      HiddenLinks hidden,
      DecisionsInForce decisions,
      AuditTrail audit,
      InstantSource clock) {
    this.index = requireNonNull(index);
    this.finder = rules.finder();
    this.noise = rules.noise();
    this.hidden = requireNonNull(hidden);
    this.decisions = requireNonNull(decisions);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
    this.found =
        Caffeine.newBuilder()
            .maximumWeight(rules.settings().cachedLinks())
            .weigher((Question question, FoundLinks links) -> 1 + links.links().size())
            .expireAfterWrite(CACHED)
            .recordStats()
            .build();
  }

  /**
   * The links of a report; empty when the caller does not see the report. The audit record is
   * written before this returns.
   *
   * @throws org.leadline.index.InvalidCursor when the cursor belongs to another question
   */
  public Optional<LinkAnswer> links(LinkRequest request, Caller caller) {
    Optional<LinkAnswer> answer = answer(request, caller.visibility());
    write(request.report().written(), answer.map(links -> links.totals().all()).orElse(0L), caller);
    return answer;
  }

  /**
   * All links of every report that the caller sees, one answer a report, by report id; limit and
   * cursor of the request are disregarded. The audit record is written before the first answer.
   *
   * @param like a request whose strength, keys and noise control hold for every report; its report
   *     is disregarded
   */
  public void allReports(LinkRequest like, Caller caller, Consumer<LinkAnswer> each) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      List<ReportId> reports = new ArrayList<>();
      snapshot.versions(
          caller.visibility(), (IndexedVersion version) -> reports.add(version.report()));
      Collections.sort(reports);
      write("every report", reports.size(), caller);
      List<LinkDecision> decided = decisions.inForce(caller.visibility());
      for (List<ReportId> part : Lists.partition(reports, FOUND_AT_ONCE)) {
        part.parallelStream()
            .map(report -> whole(snapshot, like.about(report), decided, caller.visibility()))
            .toList()
            .forEach(each);
      }
    }
  }

  private LinkAnswer whole(
      IndexSnapshot snapshot,
      LinkRequest request,
      List<LinkDecision> decided,
      Visibility visibility) {
    FoundLinks links = fresh(snapshot, request, visibility);
    List<Link> listed = links.links().subList(0, links.atLeast(request.minStrength()));
    return answer(request.report(), links, listed, decided, null);
  }

  /**
   * How many reports are linked to each of these, noise demoted; reports that the caller does not
   * see are absent. Not audited: it belongs to an answer that is.
   */
  public Map<ReportId, Long> counts(List<ReportId> reports, Caller caller) {
    Map<ReportId, Long> counts = new LinkedHashMap<>();
    try (IndexSnapshot snapshot = index.snapshot()) {
      Map<ReportId, Hit> seen = snapshot.cards(reports, caller.visibility());
      for (ReportId report : reports) {
        if (seen.containsKey(report)) {
          LinkRequest request = LinkRequest.of(report);
          counts.put(report, find(snapshot, request, caller.visibility()).totals().all());
        }
      }
    }
    return Collections.unmodifiableMap(counts);
  }

  /** How often the kept links were of use. */
  public List<CacheFigures> caches() {
    CacheStats stats = found.stats();
    return List.of(new CacheFigures("links", stats.hitCount(), stats.missCount()));
  }

  private Optional<LinkAnswer> answer(LinkRequest request, Visibility visibility) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      if (snapshot.cards(List.of(request.report()), visibility).isEmpty()) {
        return Optional.empty();
      }
      FoundLinks links = find(snapshot, request, visibility);
      return Optional.of(page(snapshot, request, links, decisions.inForce(visibility), visibility));
    }
  }

  private FoundLinks find(IndexSnapshot snapshot, LinkRequest request, Visibility visibility) {
    Question question =
        new Question(
            request.report(),
            request.keys(),
            request.noiseControl(),
            visibility,
            snapshot.generation(),
            noise.state());
    FoundLinks known = found.getIfPresent(question);
    if (known != null) {
      return known;
    }
    FoundLinks fresh = fresh(snapshot, request, visibility);
    found.put(question, fresh);
    return fresh;
  }

  private FoundLinks fresh(IndexSnapshot snapshot, LinkRequest request, Visibility visibility) {
    FoundLinks seen = links(snapshot, request, visibility);
    return hidden
        .beyond(visibility)
        .map(all -> links(snapshot, request, all))
        .map(every -> seen.withHidden(unseen(snapshot, every, visibility)))
        .orElse(seen);
  }

  private FoundLinks links(IndexSnapshot snapshot, LinkRequest request, Visibility visibility) {
    return finder.find(
        LinkSource.of(snapshot, visibility),
        request.report(),
        request.keys(),
        request.noiseControl());
  }

  private static long unseen(IndexSnapshot snapshot, FoundLinks every, Visibility visibility) {
    List<ReportId> linked = every.links().stream().map(Link::reportId).toList();
    return (long) linked.size() - snapshot.cards(linked, visibility).size();
  }

  private static LinkAnswer page(
      IndexSnapshot snapshot,
      LinkRequest request,
      FoundLinks found,
      List<LinkDecision> decided,
      Visibility visibility) {
    int end = found.atLeast(request.minStrength());
    int start =
        request.cursor() == null
            ? 0
            : LinkCursor.read(request.cursor(), request).start(found.links());
    int stop = Math.min(end, start + request.limit());
    List<Link> page = start < stop ? found.links().subList(start, stop) : List.of();
    String next =
        stop < end && !page.isEmpty() ? LinkCursor.after(page.getLast(), request).written() : null;
    return answer(request.report(), found, withHits(snapshot, page, visibility), decided, next);
  }

  private static List<Link> withHits(
      IndexSnapshot snapshot, List<Link> page, Visibility visibility) {
    Map<ReportId, Hit> hits =
        snapshot.cards(page.stream().map(Link::reportId).toList(), visibility);
    return page.stream().map(link -> link.withHit(hits.get(link.reportId()))).toList();
  }

  private static LinkAnswer answer(
      ReportId report,
      FoundLinks found,
      List<Link> links,
      List<LinkDecision> decided,
      @Nullable String next) {
    return new LinkAnswer(
        report,
        found.totals(),
        links,
        found.demoted(),
        found.suggestions(),
        found.notHeld(),
        decided.stream().filter(decision -> decision.isAbout(report)).toList(),
        next);
  }

  private void write(String subject, long count, Caller caller) {
    audit.write(
        new AuditEntry(
            clock.instant(), caller.name(), caller.purpose(), "links.view", subject, count));
  }

  /** What was found is the answer to. */
  private record Question(
      ReportId report,
      KeyScope keys,
      boolean noiseControl,
      Visibility visibility,
      long generation,
      long lists) {}
}

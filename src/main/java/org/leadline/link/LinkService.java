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
  private final Bundling bundling;
  private final LookAlikes lookAlikes;
  private final NoiseLists noise;
  private final OtherUnits others;
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
   * @param others what is told of linked reports that a caller may not see
   * @param decisions what analysts decided about reports
   */
  LinkService(
      ReportIndex index,
      LinkRules rules,
      OtherUnits others,
      DecisionsInForce decisions,
      AuditTrail audit,
      InstantSource clock) {
    this.index = requireNonNull(index);
    this.finder = rules.finder();
    this.bundling = new Bundling(rules.settings().bundle());
    this.lookAlikes = new LookAlikes(rules.settings());
    this.noise = rules.noise();
    this.others = requireNonNull(others);
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
    FoundLinks found = named(snapshot, request, fresh(snapshot, request, visibility), visibility);
    List<Link> listed = listed(request, found);
    return answer(request, found, listed, listed, decided, null);
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

  /** The strong links of one report after another, as they are in a snapshot. */
  public StrongLinks strong(IndexSnapshot snapshot) {
    return new StrongLinks(snapshot, decisions, this::links);
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
    return others
        .beyond(visibility)
        .map(all -> {
          FoundLinks every = links(snapshot, request, all);
          return others.tell(snapshot, request.report(), seen, every, visibility, all);
        })
        .orElse(seen);
  }

  private FoundLinks links(IndexSnapshot snapshot, LinkRequest request, Visibility visibility) {
    return finder
        .find(
            LinkSource.of(snapshot, visibility),
            request.report(),
            request.keys(),
            request.noiseControl())
        .folded(bundling);
  }

  /** The links that have a row of their own, over all pages. */
  private List<Link> listed(LinkRequest request, FoundLinks found) {
    List<Link> strong = found.links().subList(0, found.atLeast(request.minStrength()));
    return request.rows() instanceof LinkRows.Every
        ? strong
        : strong.stream().filter(bundling.rows(request.rows(), bundles(request, found))).toList();
  }

  private LinkAnswer page(
      IndexSnapshot snapshot,
      LinkRequest request,
      FoundLinks found,
      List<LinkDecision> decided,
      Visibility visibility) {
    List<Link> listed = listed(request, found);
    int start =
        request.cursor() == null ? 0 : LinkCursor.read(request.cursor(), request).start(listed);
    int stop = Math.min(listed.size(), start + request.limit());
    List<Link> page = start < stop ? listed.subList(start, stop) : List.of();
    String next =
        stop < listed.size() && !page.isEmpty()
            ? LinkCursor.after(page.getLast(), request).written()
            : null;
    FoundLinks named = named(snapshot, request, found, visibility);
    return answer(request, named, listed, withHits(snapshot, page, visibility), decided, next);
  }

  private FoundLinks named(
      IndexSnapshot snapshot, LinkRequest request, FoundLinks found, Visibility visibility) {
    LinkSource source = LinkSource.of(snapshot, visibility);
    return found.suggesting(lookAlikes.named(source, request.report(), found));
  }

  private static List<Link> withHits(
      IndexSnapshot snapshot, List<Link> page, Visibility visibility) {
    Map<ReportId, Hit> hits =
        snapshot.cards(page.stream().map(Link::reportId).toList(), visibility);
    return page.stream().map(link -> link.withHit(hits.get(link.reportId()))).toList();
  }

  private LinkAnswer answer(
      LinkRequest request,
      FoundLinks found,
      List<Link> listed,
      List<Link> page,
      List<LinkDecision> decided,
      @Nullable String next) {
    return new LinkAnswer(
        request.report(),
        found.totals(),
        listed.size(),
        found.links().stream().filter(Link::alarm).count(),
        page,
        request.rows() instanceof LinkRows.Folded ? bundles(request, found) : List.of(),
        found.demoted(),
        found.suggestions(),
        found.notHeld(),
        others.pointers(request.report(), found.elsewhere()),
        decided.stream().filter(decision -> decision.isAbout(request.report())).toList(),
        next);
  }

  /** The bundles with as many links as are strong enough. */
  private List<LinkBundle> bundles(LinkRequest request, FoundLinks found) {
    return request.minStrength() == LinkStrength.WEAK
        ? found.bundles()
        : bundling.of(found.links().subList(0, found.atLeast(request.minStrength())));
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

package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.Caller;
import org.leadline.access.HiddenLinks;
import org.leadline.access.Visibility;
import org.leadline.index.Hit;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.link.Link;
import org.leadline.link.LinkedReports;
import org.leadline.report.ReportId;

/** Walks from a report along links, up to three of them. Safe for many threads. */
public final class WalkService {

  /** How many reports one walk keeps, some 150 bytes each. */
  private static final int MOST_REPORTS = 200_000;

  private static final long KEPT_REPORTS = 2L * MOST_REPORTS;
  private static final Duration CACHED = Duration.ofMinutes(5);

  private final ReportIndex index;
  private final LinkedReports linked;
  private final HiddenLinks hidden;
  private final Notes notes;

  /** Whole walks, so that paging through one walks once. */
  private final Cache<Question, Walked> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_REPORTS)
          .weigher((Question question, Walked walked) -> 1 + walked.reached().size())
          .expireAfterWrite(CACHED)
          .build();

  WalkService(ReportIndex index, LinkedReports linked, HiddenLinks hidden, Notes notes) {
    this.index = requireNonNull(index);
    this.linked = requireNonNull(linked);
    this.hidden = requireNonNull(hidden);
    this.notes = requireNonNull(notes);
  }

  /**
   * Where a walk leads; empty when the caller does not see the report that it starts from. The
   * audit record is written before this returns.
   *
   * @throws org.leadline.index.InvalidCursor when the cursor belongs to another walk
   */
  public Optional<WalkAnswer> walk(WalkRequest request, Caller caller) {
    Visibility visibility = caller.visibility();
    try (IndexSnapshot snapshot = index.snapshot()) {
      Optional<WalkAnswer> answer =
          snapshot.cards(List.of(request.report()), visibility).isEmpty()
              ? Optional.empty()
              : Optional.of(page(snapshot, request, visibility));
      long count =
          answer.map(WalkAnswer::hops).orElse(List.of()).stream()
              .mapToLong(HopTotals::reports)
              .sum();
      String subject = "%s %d".formatted(request.report().written(), request.hops());
      notes.write("links.walk", subject, count, caller);
      return answer;
    }
  }

  private WalkAnswer page(IndexSnapshot snapshot, WalkRequest request, Visibility visibility) {
    Walked walked = walked(snapshot, request, visibility);
    List<Reached> all = walked.reached();
    String cursor = request.cursor();
    int start = cursor == null ? 0 : walked.behind(Reached.read(cursor, request));
    int stop = Math.min(all.size(), start + request.limit());
    List<Reached> page = all.subList(start, stop);
    String next = stop < all.size() && !page.isEmpty() ? page.getLast().cursor(request) : null;
    return new WalkAnswer(
        request.report(), walked.hops(), walked.stopped(), shown(snapshot, page, visibility), next);
  }

  private Walked walked(IndexSnapshot snapshot, WalkRequest request, Visibility visibility) {
    Question question =
        new Question(
            request.report(),
            request.hops(),
            request.filter(),
            request.patience(),
            visibility,
            linked.state(snapshot));
    Walked known = kept.getIfPresent(question);
    if (known != null) {
      return known;
    }
    Walked fresh =
        new Walker(
                linked,
                snapshot,
                visibility,
                hidden.beyond(visibility),
                request.filter(),
                Budget.of(request.patience()),
                MOST_REPORTS)
            .walk(request.report(), request.hops());
    kept.put(question, fresh);
    return fresh;
  }

  private List<WalkedReport> shown(
      IndexSnapshot snapshot, List<Reached> page, Visibility visibility) {
    Map<ReportId, Hit> hits =
        snapshot.cards(page.stream().map(Reached::report).toList(), visibility);
    Map<ReportId, Map<ReportId, Link>> links = new HashMap<>();
    List<WalkedReport> shown = new ArrayList<>();
    for (Reached one : page) {
      Link link =
          links
              .computeIfAbsent(one.from(), from -> linksFrom(snapshot, from, visibility))
              .get(one.report());
      Hit hit = hits.get(one.report());
      if (link != null && hit != null) {
        shown.add(
            new WalkedReport(
                one.report(),
                one.hop(),
                one.from(),
                link,
                rounded(one.chain()),
                one.adds() < 0 ? null : one.adds(),
                hit));
      }
    }
    return shown;
  }

  private Map<ReportId, Link> linksFrom(
      IndexSnapshot snapshot, ReportId from, Visibility visibility) {
    Map<ReportId, Link> links = new HashMap<>();
    linked.of(snapshot, from, visibility).forEach(link -> links.put(link.reportId(), link));
    return links;
  }

  /** Four decimals, like a link's score. */
  static double rounded(double score) {
    return Math.round(score * 10_000) / 10_000.0;
  }

  private record Question(
      ReportId report,
      int hops,
      WalkFilter filter,
      Duration patience,
      Visibility visibility,
      LinkedReports.State state) {}
}

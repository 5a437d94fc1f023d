package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.index.Hit;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.link.Link;
import org.leadline.link.LinkStrength;
import org.leadline.link.LinkedReports;
import org.leadline.report.ReportId;

/**
 * Finds the strongest chain of links between two reports: the one whose scores have the greatest
 * product, as if each link held by itself. That is the cheapest chain when a link costs the
 * negative logarithm of its score. Of equally strong chains it is the one of fewer links, of these
 * the first by its report ids, read from the smaller end; so a path is the same in both directions.
 * Safe for many threads.
 */
public final class PathService {

  /** Costs are whole numbers, so that equal chains cost the same in whatever order they add up. */
  private static final double COST = 1e12;

  private final ReportIndex index;
  private final LinkedReports linked;
  private final Notes notes;

  PathService(ReportIndex index, LinkedReports linked, Notes notes) {
    this.index = requireNonNull(index);
    this.linked = requireNonNull(linked);
    this.notes = requireNonNull(notes);
  }

  /**
   * How two reports connect; empty when the caller does not see one of them. The audit record is
   * written before this returns.
   */
  public Optional<PathAnswer> path(PathRequest request, Caller caller) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      Seen seen = new Seen(snapshot, caller.visibility());
      boolean both = seen.hits(List.of(request.from(), request.to())).size() == 2;
      Optional<PathAnswer> answer = both ? Optional.of(answer(request, seen)) : Optional.empty();
      String subject = "%s %s".formatted(request.from().written(), request.to().written());
      notes.write(
          "links.path", subject, answer.map(PathAnswer::steps).map(List::size).orElse(0), caller);
      return answer;
    }
  }

  private PathAnswer answer(PathRequest request, Seen seen) {
    Followed followed = new Followed(request, seen);
    Budget budget = Budget.of(request.patience());
    ChainSearch search = new ChainSearch(followed::steps, request.hops(), budget::isSpent);
    boolean backwards = request.from().compareTo(request.to()) > 0;
    ChainSearch.Outcome outcome =
        backwards
            ? search.between(request.to(), request.from())
            : search.between(request.from(), request.to());
    ChainSearch.Chain chain = outcome.chain();
    List<ReportId> reports =
        chain == null ? List.of() : backwards ? chain.reports().reversed() : chain.reports();
    return answer(request, seen, reports, outcome.stopped());
  }

  private PathAnswer answer(
      PathRequest request, Seen seen, List<ReportId> reports, @Nullable Stopped stopped) {
    List<PathAnswer.PathStep> steps = steps(seen, reports);
    double score = steps.isEmpty() ? 0 : 1;
    for (PathAnswer.PathStep step : steps) {
      score *= step.link().score();
    }
    return new PathAnswer(
        request.from(),
        request.to(),
        !steps.isEmpty(),
        WalkService.rounded(score),
        steps.stream()
            .map(step -> step.link().strength())
            .min(LinkStrength::compareTo)
            .orElse(null),
        steps,
        seen.hit(request.from()),
        stopped);
  }

  private List<PathAnswer.PathStep> steps(Seen seen, List<ReportId> reports) {
    List<PathAnswer.PathStep> steps = new ArrayList<>();
    for (int i = 0; i + 1 < reports.size(); i++) {
      ReportId from = reports.get(i);
      ReportId to = reports.get(i + 1);
      Link link =
          linked.of(seen.snapshot(), from, seen.visibility()).stream()
              .filter(each -> each.reportId().equals(to))
              .findFirst()
              .orElseThrow();
      steps.add(new PathAnswer.PathStep(from, link, seen.hit(to)));
    }
    return steps;
  }

  /** What one caller sees of one state of the index. */
  private record Seen(IndexSnapshot snapshot, Visibility visibility) {

    Map<ReportId, Hit> hits(List<ReportId> reports) {
      return snapshot.cards(reports, visibility);
    }

    Hit hit(ReportId report) {
      return requireNonNull(hits(List.of(report)).get(report));
    }
  }

  /** The links that a chain may hold. */
  private final class Followed {

    private final PathRequest request;
    private final Seen seen;
    private final Map<ReportId, List<ChainSearch.Step>> known = new HashMap<>();

    Followed(PathRequest request, Seen seen) {
      this.request = request;
      this.seen = seen;
    }

    List<ChainSearch.Step> steps(ReportId from) {
      return known.computeIfAbsent(from, this::found);
    }

    private List<ChainSearch.Step> found(ReportId from) {
      WalkFilter filter = request.filter();
      List<Link> links =
          linked.of(seen.snapshot(), from, seen.visibility()).stream()
              .filter(link -> link.score() > 0 && filter.follows(link))
              .toList();
      Map<ReportId, Hit> hits =
          filter.asksForCards() ? seen.hits(links.stream().map(Link::reportId).toList()) : Map.of();
      return links.stream()
          .filter(link -> isWay(link.reportId(), hits))
          .map(link -> new ChainSearch.Step(link.reportId(), cost(link)))
          .toList();
    }

    /** Both ends are what was asked about, whatever the filter says of their cards. */
    private boolean isWay(ReportId report, Map<ReportId, Hit> hits) {
      if (!request.filter().asksForCards()
          || report.equals(request.from())
          || report.equals(request.to())) {
        return true;
      }
      Hit hit = hits.get(report);
      return hit != null && request.filter().leadsTo(hit.card());
    }

    private static long cost(Link link) {
      return Math.round(-Math.log(link.score()) * COST);
    }
  }
}

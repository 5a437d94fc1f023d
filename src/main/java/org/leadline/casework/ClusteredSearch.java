package org.leadline.casework;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.index.Hit;
import org.leadline.link.ClusterService;
import org.leadline.link.ClusterSummary;
import org.leadline.report.ReportId;
import org.leadline.search.MatchingPages;
import org.leadline.search.SearchService;

/**
 * Groups what a search finds by cluster. Clusters are those that are kept in memory, asked when the
 * question comes: nothing about them is written into the index, so that intake pays nothing for
 * them. Safe for many threads.
 */
public final class ClusteredSearch {

  private final SearchService search;
  private final ClusterService clusters;

  /** Groups the results of a search service. */
  public ClusteredSearch(SearchService search, ClusterService clusters) {
    this.search = requireNonNull(search);
    this.clusters = requireNonNull(clusters);
  }

  /**
   * The results of a search by cluster. The audit record is written before this returns.
   *
   * @throws org.leadline.search.InvalidQuery when the text cannot be read
   * @throws org.leadline.search.Busy when too many searches run
   */
  public ClusteredAnswer search(ClusteredRequest request, Caller caller) {
    return search.over(
        request.search(),
        "search.clusters",
        caller,
        pages -> answer(pages, request, caller.visibility()));
  }

  private ClusteredAnswer answer(
      MatchingPages pages, ClusteredRequest request, Visibility visibility) {
    long end = System.nanoTime() + request.patience().toNanos();
    Gathered gathered = new Gathered(request);
    boolean[] over = new boolean[1];
    pages.each(hits -> {
      Map<ReportId, ClusterSummary> placed =
          clusters.placed(pages.snapshot(), hits.stream().map(Hit::report).toList(), visibility);
      hits.forEach(hit -> gathered.add(hit, placed));
      over[0] = System.nanoTime() - end >= 0;
      return !over[0];
    });
    boolean cut = over[0] && gathered.read < pages.total();
    return gathered.answer(pages.total(), cut || pages.partial());
  }

  /** The clusters that were come upon so far, in that order. */
  private static final class Gathered {

    private final ClusteredRequest request;
    private final Map<ReportId, Integer> matching = new LinkedHashMap<>();
    private final List<ClusterSummary> shown = new ArrayList<>();
    private final List<Hit> first = new ArrayList<>();
    private final ClusterBands bands = new ClusterBands();
    private long read;
    private long reports;

    Gathered(ClusteredRequest request) {
      this.request = request;
    }

    void add(Hit hit, Map<ReportId, ClusterSummary> placed) {
      read++;
      ClusterSummary cluster = placed.getOrDefault(hit.report(), ClusterSummary.alone(hit));
      if (!request.filter().wants(cluster)) {
        return;
      }
      reports++;
      if (matching.merge(cluster.cluster(), 1, Integer::sum) == 1) {
        bands.count(cluster);
        boolean behind = matching.size() > request.skip();
        if (behind && shown.size() < request.limit()) {
          shown.add(cluster);
          first.add(hit);
        }
      }
    }

    ClusteredAnswer answer(long total, boolean partial) {
      List<ClusteredAnswer.Group> groups = new ArrayList<>(shown.size());
      for (int i = 0; i < shown.size(); i++) {
        ClusterSummary cluster = shown.get(i);
        groups.add(
            new ClusteredAnswer.Group(
                cluster, matching.getOrDefault(cluster.cluster(), 0), first.get(i)));
      }
      boolean more = matching.size() > (long) request.skip() + shown.size();
      return new ClusteredAnswer(
          total, read, partial, matching.size(), reports, bands.facets(), groups, more);
    }
  }
}

package org.leadline.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of clusters of two or more reports.
 *
 * @param total how many there are that were asked for
 * @param reports how many reports these hold
 * @param clusters in the order asked for
 * @param next the cursor of the following page; null when this page is the last
 */
public record ClusterPage(
    long total, long reports, List<ClusterSummary> clusters, @Nullable String next) {

  /** Copies the list. */
  public ClusterPage {
    clusters = List.copyOf(clusters);
  }

  /** The page of these clusters that a request wants. */
  static ClusterPage of(ClusterListRequest request, List<ClusterSummary> all) {
    List<ClusterSummary> wanted =
        all.stream().filter(request::wants).sorted(request.order().comparator()).toList();
    List<ClusterSummary> behind =
        wanted.stream().filter(request::isBehind).limit(request.limit() + 1L).toList();
    boolean more = behind.size() > request.limit();
    List<ClusterSummary> page = more ? behind.subList(0, request.limit()) : behind;
    return new ClusterPage(
        wanted.size(),
        wanted.stream().mapToLong(ClusterSummary::size).sum(),
        page,
        more && !page.isEmpty() ? request.after(page.getLast()) : null);
  }
}

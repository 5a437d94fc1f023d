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
}

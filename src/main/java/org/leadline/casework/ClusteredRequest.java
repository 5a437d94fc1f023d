package org.leadline.casework;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Objects;
import org.leadline.link.ClusterFilter;
import org.leadline.search.SearchRequest;

/**
 * A search whose results are wanted by cluster.
 *
 * @param search what is searched for, and in which order; its page and facets are disregarded
 * @param filter which clusters
 * @param patience how long the caller waits
 * @param limit how many clusters a page holds, 0 to {@value #MAX_LIMIT}
 * @param skip how many clusters were shown before
 */
public record ClusteredRequest(
    SearchRequest search, ClusterFilter filter, Duration patience, int limit, int skip) {

  /** The largest page. */
  public static final int MAX_LIMIT = 1_000;

  /**
   * @throws IllegalArgumentException when a number is out of range
   */
  public ClusteredRequest {
    requireNonNull(search);
    requireNonNull(filter);
    requireNonNull(patience);
    if (limit < 0 || limit > MAX_LIMIT || skip < 0) {
      throw new IllegalArgumentException("limit is 0 to " + MAX_LIMIT);
    }
  }

  /** The same number for equal questions in every run of the program; part of cursors. */
  public int question() {
    return Objects.hash(
        search.query(), search.filters(), search.sort().code(), search.plainText(), filter);
  }
}

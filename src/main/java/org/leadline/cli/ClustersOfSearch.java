package org.leadline.cli;

import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.casework.ClusteredAnswer;
import org.leadline.casework.ClusteredRequest;
import org.leadline.casework.ClusteredSearch;
import org.leadline.link.ClusterFilter;
import org.leadline.link.walk.WalkRequest;
import org.leadline.search.SearchRequest;

/**
 * Prints what a search finds, by cluster.
 *
 * @param query the search
 * @param minSize from how many reports in a cluster on
 * @param limit how many clusters
 */
record ClustersOfSearch(String query, int minSize, int limit) {

  void print(Wiring wiring, Caller caller, Output output, boolean json) {
    ClusterFilter filter = new ClusterFilter(minSize, Integer.MAX_VALUE, 0, 0, null);
    ClusteredAnswer answer =
        new ClusteredSearch(wiring.answers().search(), wiring.answers().linking().clusters())
            .search(
                new ClusteredRequest(
                    SearchRequest.of(query), filter, WalkRequest.MOST_PATIENCE, limit, 0),
                caller);
    if (json) {
      output.document(answer);
      return;
    }
    for (ClusteredAnswer.Group group : answer.groups()) {
      output.line(
          "%-14s %,d of %s match  first %s",
          group.cluster().cluster(),
          group.matching(),
          Rows.reports(group.cluster().size()),
          Rows.hit(group.first()));
    }
    output.line(
        "%s match, in %,d clusters%s%s",
        Rows.reports(answer.total()),
        answer.clusters(),
        answer.more() ? "; more with a larger --limit" : "",
        answer.partial() ? "; partial, because the time was over" : "");
  }
}

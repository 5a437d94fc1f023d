package org.leadline.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.leadline.access.Visibility;
import org.leadline.index.FacetQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.SearchQuery;
import org.leadline.report.ReportId;

/**
 * The filters of a queue as questions to the index.
 *
 * @param filter the filters, its facets by their own names
 * @param read what the caller has read
 * @param now the moment from which days are counted
 */
record QueueQuestion(QueueFilter filter, SortedSet<ReportId> read, Instant now) {

  /** Values of a facet that are counted; further ones are found by a search inside the facet. */
  private static final int VALUES = 100;

  private static final SearchQuery UNASSIGNED =
      new SearchQuery.Not(new SearchQuery.Exists("assignee"));

  /** The filters that are not facets. */
  SearchQuery query() {
    return query(filter.preservation(), filter.unread(), filter.unassigned());
  }

  QueueCounts counts(List<String> facets, IndexSnapshot snapshot, Visibility visibility) {
    Map<Preservation.Band, Long> bands = new EnumMap<>(Preservation.Band.class);
    for (Preservation.Band band : Preservation.Band.values()) {
      bands.put(
          band,
          count(query(List.of(band), filter.unread(), filter.unassigned()), snapshot, visibility));
    }
    return new QueueCounts(
        snapshot.facets(new FacetQuestion(query(), filter.facets(), facets, VALUES), visibility),
        bands,
        count(query(filter.preservation(), true, filter.unassigned()), snapshot, visibility),
        count(query(filter.preservation(), filter.unread(), true), snapshot, visibility));
  }

  private long count(SearchQuery query, IndexSnapshot snapshot, Visibility visibility) {
    return snapshot.count(query, filter.facets(), visibility);
  }

  private SearchQuery query(
      List<Preservation.Band> preservation, boolean unread, boolean unassigned) {
    List<SearchQuery> clauses = new ArrayList<>();
    if (!preservation.isEmpty()) {
      clauses.add(new SearchQuery.Or(preservation.stream().map(band -> band.query(now)).toList()));
    }
    if (unread && !read.isEmpty()) {
      clauses.add(new SearchQuery.Not(new SearchQuery.Reports(read)));
    }
    if (unassigned) {
      clauses.add(UNASSIGNED);
    }
    return clauses.isEmpty() ? new SearchQuery.All() : new SearchQuery.And(clauses);
  }
}

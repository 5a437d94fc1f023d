package org.leadline.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.FacetCounts;
import org.leadline.index.FacetQuestion;
import org.leadline.index.HitPage;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.Order;
import org.leadline.index.SearchQuery;

/**
 * The reports that hold one key, as somebody sees them at one moment.
 *
 * @param snapshot the moment
 * @param term the key's term
 * @param visibility what is seen
 */
record Holders(IndexSnapshot snapshot, String term, Visibility visibility) {

  HitPage newest(int limit, @Nullable String cursor) {
    return page(Order.NEWEST, limit, cursor);
  }

  /** When the first of them in an order was received; null when it has no date. */
  @Nullable Instant received(Order order) {
    return page(order, 1, null).hits().stream()
        .flatMap(hit -> Stream.ofNullable(hit.card().received()))
        .findFirst()
        .orElse(null);
  }

  /** How many of them have each value of a facet. */
  FacetCounts facet(String name) {
    FacetQuestion question =
        new FacetQuestion(query(), Map.of(), List.of(name), HitQuestion.MAX_LIMIT);
    return snapshot.facets(question, visibility).getFirst();
  }

  private HitPage page(Order order, int limit, @Nullable String cursor) {
    return snapshot.search(
        new HitQuestion(query(), Map.of(), order, limit, cursor, false), visibility);
  }

  private SearchQuery query() {
    return new SearchQuery.Keys(List.of(term));
  }

  /** Prints nothing of the value. */
  @Override
  public String toString() {
    return "Holders[]";
  }
}

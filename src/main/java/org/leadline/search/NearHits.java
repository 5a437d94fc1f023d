package org.leadline.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.Evidence;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.NearKey;
import org.leadline.index.SearchQuery;
import org.leadline.report.KeyKind;
import org.leadline.report.ReportId;
import org.leadline.report.Strength;

/**
 * Which of its pictures a report was found by, where a query asks for near ones.
 *
 * @param snapshot where it was found
 * @param visibility who asks
 * @param distances the distance of each key that is near to one that was asked for, the least
 */
record NearHits(IndexSnapshot snapshot, Visibility visibility, Map<String, Integer> distances) {

  static NearHits of(IndexSnapshot snapshot, SearchQuery query, Visibility visibility) {
    Map<String, Integer> distances = new HashMap<>();
    asked(query)
        .flatMap(near -> snapshot.near(near.hash(), near.distance(), visibility).stream())
        .forEach((NearKey key) -> distances.merge(key.term(), key.distance(), Math::min));
    return new NearHits(snapshot, visibility, distances);
  }

  /** What is excluded is no way of being found. */
  private static Stream<SearchQuery.Near> asked(SearchQuery query) {
    if (query instanceof SearchQuery.Near near) {
      return Stream.of(near);
    }
    return query instanceof SearchQuery.Not
        ? Stream.empty()
        : query.inner().stream().flatMap(NearHits::asked);
  }

  /** The nearest picture of a report; null when it was not found by one. */
  @Nullable NearPicture nearest(ReportId report) {
    @Nullable NearPicture nearest = null;
    for (Evidence place :
        distances.isEmpty() ? List.<Evidence>of() : snapshot.evidence(report, visibility)) {
      Integer distance = distances.get(place.term());
      if (distance != null
          && (distance == 0 || place.strength() != Strength.WEAK)
          && (nearest == null || distance < nearest.distance())) {
        nearest =
            new NearPicture(place.term().substring(KeyKind.PDQ.prefix().length() + 1), distance);
      }
    }
    return nearest;
  }

  /** Prints nothing of the pictures. */
  @Override
  public String toString() {
    return "NearHits[" + distances.size() + "]";
  }
}

package org.leadline.search;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.leadline.access.Visibility;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.Order;
import org.leadline.index.ReportIndex;
import org.leadline.index.SearchQuery;
import org.leadline.search.spelling.DidYouMean;
import org.leadline.search.spelling.Meant;

/** Puts the answer to a search together, all of it from one state of the index. */
record Answers(
    ReportIndex index,
    FacetCounting facets,
    Folding folding,
    RecognisedValues recognised,
    LikeNames names,
    DidYouMean didYouMean,
    InstantSource clock) {

  Answers {}

  /**
   * A request that was read and checked.
   *
   * @param facets the own names of the facets to count
   * @param reading what another text would mean in its place; empty when it cannot be read
   */
  record Read(
      SearchRequest request,
      ParsedQuery parsed,
      Map<String, List<String>> filters,
      List<String> facets,
      Function<String, Optional<SearchQuery>> reading) {}

  SearchAnswer answer(Read read, Visibility visibility) {
    SearchRequest request = read.request();
    SearchQuery query = read.parsed().query();
    try (IndexSnapshot snapshot = index.snapshot()) {
      HitQuestion question =
          new HitQuestion(
              query,
              read.filters(),
              request.sort(),
              request.limit(),
              request.cursor(),
              request.highlight());
      Folding.Rows page =
          request.fold()
              ? folding.fold(snapshot, question, visibility)
              : Folding.unfolded(snapshot.search(question, visibility));
      return new SearchAnswer(
          page.total(),
          page.partial(),
          snapshot.generation(),
          snapshot.profile(visibility).profile(),
          hits(snapshot, request, query, page.rows(), visibility),
          facets.count(
              snapshot,
              query,
              read.filters(),
              read.facets(),
              request.facetLimit(),
              clock.instant(),
              visibility),
          page.next(),
          recognised.of(read.parsed().recognised(), request.plainText()),
          names.of(snapshot, query, visibility),
          meant(snapshot, read, page, visibility));
    }
  }

  /** Beside a first page alone: who pages on has found what was meant. */
  private List<Meant> meant(
      IndexSnapshot snapshot, Read read, Folding.Rows page, Visibility visibility) {
    SearchRequest request = read.request();
    if (request.cursor() != null || page.partial()) {
      return List.of();
    }
    DidYouMean.Answered answered =
        new DidYouMean.Answered(
            request.query(),
            read.parsed().recognised().stream().flatMap(slot -> slot.readings().stream()).toList(),
            read.filters(),
            page.total(),
            read.reading());
    return didYouMean.of(answered, snapshot, visibility);
  }

  private static List<SearchHit> hits(
      IndexSnapshot snapshot,
      SearchRequest request,
      SearchQuery query,
      List<Folding.Row> rows,
      Visibility visibility) {
    boolean explains =
        request.explain() && (request.sort() == Order.RELEVANCE || request.sort() == Order.TEXT);
    NearHits near = NearHits.of(snapshot, query, visibility);
    return rows.stream()
        .map(row ->
            new SearchHit(
                row.hit(),
                explains
                    ? snapshot.explain(query, row.hit().report(), visibility).orElse(null)
                    : null,
                near.nearest(row.hit().report()),
                row.bundle()))
        .toList();
  }
}

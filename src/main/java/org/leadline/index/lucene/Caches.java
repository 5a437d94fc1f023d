package org.leadline.index.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.CacheFigures;
import org.leadline.index.FacetCounts;
import org.leadline.index.FacetQuestion;
import org.leadline.index.LikeKeys;
import org.leadline.index.SearchQuery;

/**
 * What is worth keeping between questions, bounded by weight: which documents a caller sees, which
 * match a question (a page of hits, its facets and the next page ask the same), facet counts of
 * whole segments and of whole answers, which names are like one. Every key holds the visibility and
 * the state of the index.
 */
final class Caches {

  private static final long MEGABYTE = 1 << 20;

  /** What an entry takes beside its arrays, roughly. */
  private static final int OVERHEAD = 500;

  /** What the id of a report takes, roughly. */
  private static final int REPORT = 120;

  private final Cache<VisibleKey, DocSet> visible;
  private final Cache<MatchesKey, Matches> matches;
  private final Cache<CountsKey, int[]> counts;
  private final Cache<FacetsKey, Facets> facets;
  private final Cache<LikeQuestion, LikeKeys> like;

  Caches(int megabytes) {
    visible =
        Caffeine.newBuilder()
            .maximumWeight(share(megabytes))
            .weigher((VisibleKey key, DocSet set) -> weight(set.bytes()))
            .recordStats()
            .build();
    matches =
        Caffeine.newBuilder()
            .maximumWeight(share(megabytes))
            .weigher((MatchesKey key, Matches found) -> weight(key.bytes() + found.bytes()))
            .recordStats()
            .build();
    counts =
        Caffeine.newBuilder()
            .maximumWeight(share(megabytes))
            .weigher((CountsKey key, int[] values) -> weight(4L * values.length))
            .recordStats()
            .build();
    facets =
        Caffeine.newBuilder()
            .maximumWeight(share(megabytes))
            .weigher((FacetsKey key, Facets answer) -> weight(key.bytes() + answer.bytes()))
            .recordStats()
            .build();
    like =
        Caffeine.newBuilder()
            .maximumWeight(share(megabytes))
            .weigher((LikeQuestion key, LikeKeys found) -> weight(200L * found.names().size()))
            .recordStats()
            .build();
  }

  /** Facet counts of one answer, in the order of the question. */
  record Facets(List<FacetCounts> fields) {
    long bytes() {
      return fields.stream().mapToLong(field -> 100L * (1 + field.values().size())).sum();
    }
  }

  DocSet visible(Object segment, SortedSet<String> units, Supplier<DocSet> read) {
    return visible.get(new VisibleKey(segment, units), key -> read.get());
  }

  @Nullable Matches matches(long generation, Visibility visibility, Object question) {
    return matches.getIfPresent(new MatchesKey(generation, visibility, question));
  }

  void keep(long generation, Visibility visibility, Object question, Matches found) {
    matches.put(new MatchesKey(generation, visibility, question), found);
  }

  int[] counts(Object segment, Visibility visibility, String field, Supplier<int[]> count) {
    return counts.get(
        new CountsKey(segment, visibility.allUnits(), visibility.units(), field),
        key -> count.get());
  }

  @Nullable Facets facets(long generation, Visibility visibility, FacetQuestion question) {
    return facets.getIfPresent(new FacetsKey(generation, visibility, question));
  }

  void keep(long generation, Visibility visibility, FacetQuestion question, Facets answer) {
    facets.put(new FacetsKey(generation, visibility, question), answer);
  }

  @Nullable LikeKeys like(long generation, Visibility visibility, String name) {
    return like.getIfPresent(new LikeQuestion(generation, visibility, name));
  }

  void keep(long generation, Visibility visibility, String name, LikeKeys found) {
    like.put(new LikeQuestion(generation, visibility, name), found);
  }

  List<CacheFigures> figures() {
    return List.of(
        figures("index.visible", visible),
        figures("index.matches", matches),
        figures("index.counts", counts),
        figures("index.facets", facets),
        figures("index.like", like));
  }

  private static CacheFigures figures(String name, Cache<?, ?> cache) {
    CacheStats stats = cache.stats();
    return new CacheFigures(name, stats.hitCount(), stats.missCount());
  }

  private static long share(int megabytes) {
    return Math.max(1, megabytes) * MEGABYTE / 5;
  }

  private static int weight(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, OVERHEAD + bytes);
  }

  private record VisibleKey(Object segment, SortedSet<String> units) {}

  /** What the reports take that a question names; anything else in a question is small. */
  private static long bytes(SearchQuery query) {
    return query instanceof SearchQuery.Reports reports
        ? (long) REPORT * reports.ids().size()
        : query.inner().stream().mapToLong(Caches::bytes).sum();
  }

  private record MatchesKey(long generation, Visibility visibility, Object question) {
    long bytes() {
      return question instanceof SearchQuery query ? Caches.bytes(query) : 0;
    }
  }

  private record CountsKey(
      Object segment, boolean allUnits, SortedSet<String> units, String field) {}

  private record LikeQuestion(long generation, Visibility visibility, String name) {}

  private record FacetsKey(long generation, Visibility visibility, FacetQuestion question) {
    long bytes() {
      return Caches.bytes(question.query());
    }
  }
}

package org.leadline.search;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadline.access.Visibility;
import org.leadline.index.CacheFigures;
import org.leadline.index.FacetCounts;
import org.leadline.index.FacetQuestion;
import org.leadline.index.Field;
import org.leadline.index.Fields;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.SearchQuery;

/**
 * Counts facets, and keeps the counts until the index changes: counting everything is the dearest
 * part of an answer (tens of milliseconds per million reports, engines.md section 3), and paging,
 * the start page and everybody's first search ask for the same counts again. Safe for many threads.
 */
final class FacetCounting {

  /**
   * Facets in their own order are histograms and come whole unless the asker says how many values:
   * a hundred years of months.
   */
  private static final int WHOLE = 1_200;

  /** Values of any other facet when the asker does not say. */
  private static final int USUAL = 20;

  /** How many values are read at first when they are searched for a text. */
  private static final int MANY = 10_000;

  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Fields fields;
  private final Cache<Counted, List<FacetCounts>> counted;

  FacetCounting(Fields fields, int cached) {
    this.fields = fields;
    this.counted =
        Caffeine.newBuilder().maximumSize(cached).expireAfterWrite(KEPT).recordStats().build();
  }

  /** What was counted. */
  private record Counted(
      FacetQuestion question, Visibility visibility, long generation, LocalDate today) {}

  CacheFigures figures() {
    CacheStats stats = counted.stats();
    return new CacheFigures("search.facets", stats.hitCount(), stats.missCount());
  }

  /**
   * Counts facets.
   *
   * @param limit as in {@link SearchRequest#facetLimit}
   * @param now the moment from which days are counted
   */
  List<FacetCounts> count(
      IndexSnapshot snapshot,
      SearchQuery query,
      Map<String, List<String>> filters,
      List<String> names,
      int limit,
      Instant now,
      Visibility visibility) {
    if (names.isEmpty()) {
      return List.of();
    }
    int values = limit == SearchRequest.USUAL_FACET_LIMIT ? USUAL : limit;
    FacetQuestion question = new FacetQuestion(query, filters, names, Math.max(values, WHOLE));
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Counted key = new Counted(question, visibility, snapshot.generation(), today);
    List<FacetCounts> counts = counted.getIfPresent(key);
    if (counts == null) {
      counts = counts(snapshot, question, today, visibility);
      if (counts.stream().noneMatch(FacetCounts::partial)) {
        counted.put(key, counts);
      }
    }
    return counts.stream()
        .map(facet -> values != limit && isHistogram(facet) ? facet : cut(facet, values, question))
        .toList();
  }

  /** Fields with ranges by these, the others by their values. */
  private List<FacetCounts> counts(
      IndexSnapshot snapshot, FacetQuestion question, LocalDate today, Visibility visibility) {
    List<String> byValue = question.fields().stream().filter(name -> !isRanged(name)).toList();
    Map<String, FacetCounts> found = new HashMap<>();
    if (!byValue.isEmpty()) {
      snapshot
          .facets(question.withFields(byValue), visibility)
          .forEach(counts -> found.put(counts.field(), counts));
    }
    for (Field field : fields.all()) {
      if (!field.ranges().isEmpty() && question.fields().contains(field.name())) {
        found.put(field.name(), RangeFacets.count(snapshot, question, field, today, visibility));
      }
    }
    return question.fields().stream().map(name -> requireNonNull(found.get(name))).toList();
  }

  private boolean isRanged(String name) {
    return fields.find(name).filter(field -> !field.ranges().isEmpty()).isPresent();
  }

  /** The values of one facet that are asked for. */
  FacetCounts containing(
      IndexSnapshot snapshot,
      SearchQuery query,
      Map<String, List<String>> filters,
      String name,
      FacetPart part,
      int limit,
      Instant now,
      Visibility visibility) {
    boolean levels = fields.find(name).filter(Field::levels).isPresent();
    FacetCounts all =
        isRanged(name) || (levels && part.isAll())
            ? count(snapshot, query, filters, List.of(name), MANY, now, visibility).getFirst()
            : whole(snapshot, query, filters, name, visibility);
    List<FacetCounts.Value> found =
        all.values().stream().filter(value -> part.holds(value.value(), levels)).toList();
    List<FacetCounts.Value> shown = found.subList(0, Math.min(limit, found.size()));
    return new FacetCounts(name, shown, found.size(), all.partial());
  }

  /** Every value of a facet. */
  static FacetCounts whole(
      IndexSnapshot snapshot,
      SearchQuery query,
      Map<String, List<String>> filters,
      String name,
      Visibility visibility) {
    FacetCounts many = one(snapshot, query, filters, name, MANY, visibility);
    return many.partial() || many.distinct() <= many.values().size()
        ? many
        : one(snapshot, query, filters, name, Math.toIntExact(many.distinct()), visibility);
  }

  private static FacetCounts one(
      IndexSnapshot snapshot,
      SearchQuery query,
      Map<String, List<String>> filters,
      String name,
      int limit,
      Visibility visibility) {
    FacetQuestion question = new FacetQuestion(query, filters, List.of(name), limit, true);
    return snapshot.facets(question, visibility).getFirst();
  }

  private boolean isHistogram(FacetCounts facet) {
    return isRanged(facet.field())
        || fields.find(facet.field()).filter(Field::ascending).isPresent();
  }

  private static FacetCounts cut(FacetCounts facet, int limit, FacetQuestion question) {
    if (facet.values().size() <= limit) {
      return facet;
    }
    List<String> chosen = question.chosen(facet.field());
    List<FacetCounts.Value> kept = new ArrayList<>(facet.values().subList(0, limit));
    facet.values().stream()
        .skip(limit)
        .filter(value -> chosen.contains(value.value()))
        .forEach(kept::add);
    return new FacetCounts(facet.field(), kept, facet.distinct(), facet.partial());
  }
}

package org.leadline.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.FacetCounts;
import org.leadline.index.Field;
import org.leadline.index.FieldSource;
import org.leadline.index.Fields;
import org.leadline.index.Hit;
import org.leadline.index.HitPage;
import org.leadline.index.Order;
import org.leadline.report.MatchKey;

/**
 * Says what is known of a value beside its hits, and keeps it: paging through a value's reports
 * reads them once. Safe for many threads.
 */
final class IdentifierSummaries {

  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int READ_AT_ONCE = 500;

  private final Fields fields;
  private final RecognisedValues recognised;
  private final int companionsShown;
  private final Cache<Examined, IdentifierSummary> kept;

  IdentifierSummaries(Fields fields, RecognisedValues recognised, SearchSettings settings) {
    this.fields = fields;
    this.recognised = recognised;
    this.companionsShown = settings.companions();
    this.kept =
        Caffeine.newBuilder()
            .maximumSize(settings.cachedIdentifiers())
            .expireAfterWrite(KEPT)
            .recordStats()
            .build();
  }

  /** What a summary was computed from. */
  private record Examined(String term, int examine, Visibility visibility, long generation) {}

  /**
   * @param key the value's key with the number of its holders
   * @param examine how many of the newest are read
   */
  IdentifierSummary of(Holders holders, RecognisedKey key, int examine) {
    Examined question =
        new Examined(
            holders.term(), examine, holders.visibility(), holders.snapshot().generation());
    return kept.get(question, wanted -> read(holders, key, examine));
  }

  private IdentifierSummary read(Holders holders, RecognisedKey key, int examine) {
    Companions companions = examine(holders, examine);
    List<FacetCounts.Value> together = companions.together();
    return new IdentifierSummary(
        key,
        holders.received(Order.OLDEST),
        holders.received(Order.NEWEST),
        facet(holders, FieldSource.RECEIVED_MONTH),
        facet(holders, FieldSource.REPORTER),
        companions.examined(),
        companions.writtenForms(),
        companions.roles(),
        companions.services(),
        shown(holders, companions, together),
        together.size());
  }

  /** Reads the newest reports that hold the key, page by page. */
  private Companions examine(Holders holders, int examine) {
    Companions companions = new Companions(holders.term());
    @Nullable String cursor = null;
    long left = examine;
    do {
      int limit = (int) Math.min(left, READ_AT_ONCE);
      HitPage page = holders.newest(limit, cursor);
      for (Hit hit : page.hits()) {
        companions.add(holders.snapshot().values(hit.report(), holders.visibility()));
      }
      left -= limit;
      cursor = page.next();
    } while (cursor != null && left > 0);
    return companions;
  }

  private List<IdentifierPage.Companion> shown(
      Holders holders, Companions companions, List<FacetCounts.Value> together) {
    List<FacetCounts.Value> first = together.subList(0, Math.min(companionsShown, together.size()));
    Map<String, Long> reports =
        holders
            .snapshot()
            .documentFrequencies(
                first.stream().map(FacetCounts.Value::value).toList(), holders.visibility());
    List<IdentifierPage.Companion> shown = new ArrayList<>();
    for (FacetCounts.Value other : first) {
      MatchKey key = companions.key(other.value());
      shown.add(
          new IdentifierPage.Companion(
              recognised.key(key, reports.getOrDefault(other.value(), 0L)), other.count()));
    }
    return shown;
  }

  private List<FacetCounts.Value> facet(Holders holders, FieldSource source) {
    return fields.facets().stream()
        .filter(field -> field.source() == source)
        .map(Field::name)
        .findFirst()
        .map(name -> holders.facet(name).values())
        .orElse(List.of());
  }
}

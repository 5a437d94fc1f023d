package org.leadline.search.sweep;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.leadline.access.Visibility;
import org.leadline.enrich.NoiseEffect;
import org.leadline.enrich.NoiseHit;
import org.leadline.enrich.NoiseLists;
import org.leadline.index.FacetCounts;
import org.leadline.index.FacetQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.SearchQuery;
import org.leadline.index.Swept;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.search.ListedValue;
import org.leadline.search.ListedValues;

/** One look-up of a list, over one state of the index, for one caller. For one thread. */
final class SweepRun {

  private static final int MOST_FACET_VALUES = 50;

  private final IndexSnapshot snapshot;
  private final Visibility visibility;
  private final NoiseLists noise;
  private final ToIntFunction<KeyKind> hubs;
  private final List<String> facets;

  /**
   * @param hubs above how many reports a key of a kind says little
   * @param facets what is counted over the reports that hold a hit
   */
  SweepRun(
      IndexSnapshot snapshot,
      Visibility visibility,
      NoiseLists noise,
      ToIntFunction<KeyKind> hubs,
      List<String> facets) {
    this.snapshot = snapshot;
    this.visibility = visibility;
    this.noise = noise;
    this.hubs = hubs;
    this.facets = facets;
  }

  /** Everything that was found. */
  record Result(SweepSummary summary, List<SweepRow> rows) {}

  /** A distinct value: its question, and its place among what the index is asked. */
  private record Distinct(int position, int firstRow) {}

  Result run(ListText.Values list, IntConsumer progress) {
    Map<SearchQuery, Distinct> distinct = distinct(list.items());
    List<SearchQuery> asked = new ArrayList<>(distinct.keySet());
    Swept swept = snapshot.sweep(asked, 0, visibility, done -> progress.accept(done * 2 / 3));
    List<SweepRow> rows = new ArrayList<>(list.items().size());
    for (ListText.Item item : list.items()) {
      rows.add(row(rows.size() + 1, item, distinct, swept));
    }
    List<SearchQuery> hits =
        rows.stream()
            .filter(row -> row.outcome() == SweepOutcome.HIT && row.repeats() == 0)
            .map(SweepRow::held)
            .toList();
    Swept held =
        snapshot.sweep(
            hits, SweepSummary.MOST_HOLDERS, visibility, done -> progress.accept(66 + done / 3));
    return new Result(summary(list, rows, distinct.size(), swept, held, hits), rows);
  }

  /** In the order of the list, so that equal lists give equal answers. */
  private static Map<SearchQuery, Distinct> distinct(List<ListText.Item> items) {
    Map<SearchQuery, Distinct> distinct = new java.util.LinkedHashMap<>();
    int row = 0;
    for (ListText.Item item : items) {
      row++;
      if (item.value().readable()) {
        distinct.putIfAbsent(item.value().query(), new Distinct(distinct.size(), row));
      }
    }
    return distinct;
  }

  private SweepRow row(
      int number, ListText.Item item, Map<SearchQuery, Distinct> distinct, Swept swept) {
    ListedValue value = item.value();
    Distinct first = distinct.get(value.query());
    if (!value.readable() || first == null) {
      return new SweepRow(
          number,
          item.line(),
          value.written(),
          null,
          SweepOutcome.UNREADABLE,
          0,
          false,
          0,
          value.problem(),
          "",
          new SearchQuery.None());
    }
    long reports = swept.reports().get(first.position());
    SearchQuery held = swept.held().get(first.position());
    String why = reports == 0 ? "" : littleSaid(held, reports);
    return new SweepRow(
        number,
        item.line(),
        value.written(),
        value.kind(),
        reports == 0 ? SweepOutcome.MISS : why.isEmpty() ? SweepOutcome.HIT : SweepOutcome.NOISE,
        reports,
        swept.partial().contains(first.position()),
        first.firstRow() == number ? 0 : first.firstRow(),
        why,
        value.typed(),
        held);
  }

  /** Why a value that is held says little; empty when nothing speaks against it. */
  private String littleSaid(SearchQuery held, long reports) {
    Optional<NoiseHit> listed =
        ListedValues.terms(held)
            .flatMap(term -> noise.of(term).stream())
            .filter(hit -> hit.effect() != NoiseEffect.INFORM)
            .findFirst();
    if (listed.isPresent()) {
      return listed.get().list() + ": " + listed.get().why();
    }
    int hub =
        ListedValues.terms(held)
            .map(term -> KeyKind.ofPrefix(term.substring(0, term.indexOf(':'))))
            .mapToInt(hubs)
            .max()
            .orElse(Integer.MAX_VALUE);
    return reports > hub ? "more than %,d reports hold it".formatted(hub) : "";
  }

  private SweepSummary summary(
      ListText.Values list,
      List<SweepRow> rows,
      int distinct,
      Swept all,
      Swept held,
      List<SearchQuery> hits) {
    Map<SweepOutcome, Integer> outcomes = new EnumMap<>(SweepOutcome.class);
    Stream.of(SweepOutcome.values()).forEach(outcome -> outcomes.put(outcome, 0));
    Map<IdentifierKind, Integer> kinds = new EnumMap<>(IdentifierKind.class);
    for (SweepRow row : rows) {
      outcomes.merge(row.outcome(), 1, Integer::sum);
      if (row.kind() != null) {
        kinds.merge(row.kind(), 1, Integer::sum);
      }
    }
    List<FacetCounts> counted = facets(hits);
    return new SweepSummary(
        rows.size(),
        distinct,
        (int) rows.stream().filter(row -> row.repeats() > 0).count(),
        list.passedOver(),
        outcomes,
        kinds,
        held.union(),
        held.sum(),
        all.union(),
        held.most(),
        counted,
        snapshot.generation(),
        !all.partial().isEmpty()
            || !held.partial().isEmpty()
            || counted.stream().anyMatch(FacetCounts::partial));
  }

  private List<FacetCounts> facets(List<SearchQuery> hits) {
    return facets.isEmpty() || hits.isEmpty()
        ? List.of()
        : snapshot.facets(
            new FacetQuestion(anyOf(hits), Map.of(), facets, MOST_FACET_VALUES), visibility);
  }

  /** One question for many: all match keys are one clause. */
  static SearchQuery anyOf(List<SearchQuery> values) {
    List<String> keys = new ArrayList<>();
    List<SearchQuery> parts = new ArrayList<>();
    values.forEach(value -> gather(value, keys, parts));
    if (!keys.isEmpty()) {
      parts.addFirst(new SearchQuery.Keys(keys.stream().distinct().sorted().toList()));
    }
    return parts.isEmpty() ? new SearchQuery.None() : new SearchQuery.Or(parts);
  }

  private static void gather(SearchQuery value, List<String> keys, List<SearchQuery> parts) {
    if (value instanceof SearchQuery.Keys found) {
      keys.addAll(found.terms());
    } else if (value instanceof SearchQuery.Or or) {
      or.clauses().forEach(clause -> gather(clause, keys, parts));
    } else if (!(value instanceof SearchQuery.None)) {
      parts.add(value);
    }
  }
}

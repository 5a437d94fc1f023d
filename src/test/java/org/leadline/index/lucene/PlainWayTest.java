package org.leadline.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadline.access.Visibility;
import org.leadline.index.Evidence;
import org.leadline.index.FacetCounts;
import org.leadline.index.FacetQuestion;
import org.leadline.index.Field;
import org.leadline.index.Fields;
import org.leadline.index.HistogramQuestion;
import org.leadline.index.HistogramUnit;
import org.leadline.index.Hit;
import org.leadline.index.HitPage;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexedReport;
import org.leadline.index.Order;
import org.leadline.index.RangeQuestion;
import org.leadline.index.SearchQuery;
import org.leadline.report.ReportId;

/**
 * The engine against the plain way that goes through every report: random reports, updates, several
 * segments, random questions and callers. Each case is named by its seed.
 */
class PlainWayTest {

  private static final Fields FIELDS = SampleReports.fields();
  private static final int REPORTS = 300;
  private static final int QUESTIONS = 60;

  @TempDir Path folder;

  static Stream<Long> seeds() {
    return IntStream.rangeClosed(1, 6).mapToObj(seed -> 20_300_100L + seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void answersLikeThePlainWay(long seed) {
    PlainIndex plain = new PlainIndex(FIELDS);
    try (LuceneIndex index = LuceneIndex.open(folder, FIELDS, LuceneIndex.Opening.OWN)) {
      fill(index, plain, seed);
      SampleQuestions questions = new SampleQuestions(seed);
      try (IndexSnapshot snapshot = index.snapshot()) {
        for (int i = 0; i < QUESTIONS; i++) {
          Visibility visibility = questions.visibility();
          SearchQuery query = questions.query(3);
          Map<String, List<String>> filters = questions.filters();
          String context = "seed " + seed + ", question " + i + ": " + query + filters + visibility;
          checkHits(snapshot, plain, query, filters, visibility, context);
          checkFacets(snapshot, plain, query, filters, visibility, context);
          if (i % 6 == 0) {
            checkRanges(snapshot, plain, query, filters, visibility, context);
            checkHistograms(snapshot, plain, query, filters, visibility, context);
          }
          checkLinks(snapshot, plain, questions.keys(), visibility, context);
        }
      }
    }
  }

  /**
   * The link graph is made when some reports are there already, and what comes, goes or comes again
   * behind it is asked of the dictionaries; then it is made of all.
   */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theLinkGraphAnswersLikeThePlainWay(long seed) {
    PlainIndex plain = new PlainIndex(FIELDS);
    SampleReports samples = new SampleReports(seed);
    Random random = new Random(seed);
    SampleQuestions questions = new SampleQuestions(seed);
    try (LuceneIndex index = LuceneIndex.open(folder, FIELDS, LuceneIndex.Opening.OWN)) {
      for (int step = 0; step < 6; step++) {
        List<IndexedReport> batch = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
          batch.add(samples.report(random.nextInt(REPORTS), 2, step * 25 + i));
        }
        write(index, plain, batch.stream().collect(byId()));
        List<ReportId> gone = List.of(SampleReports.id(random.nextInt(REPORTS)));
        index.remove(gone, step);
        plain.remove(gone);
        index.refresh();
        if (step == 1 || random.nextInt(3) == 0) {
          index.warm();
        }
        try (IndexSnapshot snapshot = index.snapshot()) {
          for (int i = 0; i < 8; i++) {
            Visibility visibility = questions.visibility();
            String context = "seed %d, step %d, question %d".formatted(seed, step, i);
            checkLinks(snapshot, plain, questions.keys(), visibility, context);
            checkOwn(
                snapshot, plain, SampleReports.id(random.nextInt(REPORTS)), visibility, context);
          }
        }
      }
      assertThat(index.linkGraph().built()).isPositive();
      assertThat(index.linkGraph().keys()).isPositive();
    }
  }

  /** The last of each report. */
  private static Collector<IndexedReport, ?, List<IndexedReport>> byId() {
    return Collectors.collectingAndThen(
        Collectors.toMap(
            (IndexedReport report) -> report.report().id(),
            report -> report,
            (one, other) -> other,
            TreeMap::new),
        last -> List.copyOf(last.values()));
  }

  /** What a report says of itself, and how many share it. */
  private static void checkOwn(
      IndexSnapshot snapshot,
      PlainIndex plain,
      ReportId report,
      Visibility visibility,
      String context) {
    List<Evidence> evidence = snapshot.evidence(report, visibility);
    Set<String> terms = new TreeSet<>();
    evidence.forEach(place -> terms.add(place.term()));
    assertThat(new HashSet<>(evidence))
        .as(context)
        .isEqualTo(plain.holders(terms, visibility).getOrDefault(report, Set.of()));
    terms.add("ct:" + report.id());
    assertThat(snapshot.frequenciesOf(report, terms, visibility))
        .as(context)
        .isEqualTo(plain.frequencies(terms, visibility));
    assertThat(snapshot.cards(List.of(report), visibility).keySet())
        .as(context)
        .isEqualTo(plain.seen(List.of(report), visibility));
  }

  private static void fill(LuceneIndex index, PlainIndex plain, long seed) {
    SampleReports samples = new SampleReports(seed);
    Random random = new Random(seed);
    List<IndexedReport> first = samples.make(REPORTS);
    for (int from = 0; from < REPORTS; from += 100) {
      write(index, plain, first.subList(from, from + 100));
    }
    List<IndexedReport> again = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      again.add(samples.report(random.nextInt(REPORTS), 2, REPORTS + i));
    }
    write(index, plain, again);
    index.commit(REPORTS + 40);
  }

  private static void write(LuceneIndex index, PlainIndex plain, List<IndexedReport> batch) {
    index.write(batch);
    index.refresh();
    plain.write(batch);
  }

  private static void checkHits(
      IndexSnapshot snapshot,
      PlainIndex plain,
      SearchQuery query,
      Map<String, List<String>> filters,
      Visibility visibility,
      String context) {
    List<IndexedReport> expected = plain.matching(query, filters, visibility);
    assertThat(snapshot.count(query, filters, visibility)).as(context).isEqualTo(expected.size());
    for (Order order : Order.values()) {
      List<Hit> hits = pages(snapshot, query, filters, order, visibility, expected.size(), context);
      List<ReportId> ids = hits.stream().map(Hit::report).toList();
      if (order == Order.RELEVANCE || order == Order.TEXT) {
        assertThat(ids).as(context).doesNotHaveDuplicates().hasSize(expected.size());
        assertThat(new TreeSet<>(ids))
            .as(context)
            .isEqualTo(new TreeSet<>(plain.ordered(expected, order)));
        assertThat(hits).as(context).isSortedAccordingTo(byScore(plain, expected));
      } else {
        assertThat(ids).as(context + " " + order).isEqualTo(plain.ordered(expected, order));
      }
    }
  }

  /** Best score first, and equal scores as by priority. */
  private static Comparator<Hit> byScore(PlainIndex plain, List<IndexedReport> expected) {
    List<ReportId> byPriority = plain.ordered(expected, Order.PRIORITY);
    Map<ReportId, Integer> ranks = new TreeMap<>();
    byPriority.forEach(id -> ranks.put(id, ranks.size()));
    return Comparator.comparingDouble(Hit::score)
        .reversed()
        .thenComparing(hit -> ranks.getOrDefault(hit.report(), -1));
  }

  private static List<Hit> pages(
      IndexSnapshot snapshot,
      SearchQuery query,
      Map<String, List<String>> filters,
      Order order,
      Visibility visibility,
      long total,
      String context) {
    List<Hit> hits = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      HitPage page =
          snapshot.search(
              new HitQuestion(query, filters, order, 37, cursor, hits.isEmpty()), visibility);
      assertThat(page.total()).as(context).isEqualTo(total);
      assertThat(page.partial()).as(context).isFalse();
      hits.addAll(page.hits());
      cursor = page.next();
    } while (cursor != null && hits.size() <= total);
    return hits;
  }

  private static void checkFacets(
      IndexSnapshot snapshot,
      PlainIndex plain,
      SearchQuery query,
      Map<String, List<String>> filters,
      Visibility visibility,
      String context) {
    List<String> names = FIELDS.facets().stream().map(Field::name).toList();
    FacetQuestion question = new FacetQuestion(query, filters, names, 1000);
    List<FacetCounts> counted = new ArrayList<>();
    for (FacetCounts facet : snapshot.facets(question, visibility)) {
      List<FacetCounts.Value> values =
          facet.values().stream().filter(value -> value.count() > 0).toList();
      counted.add(new FacetCounts(facet.field(), values, facet.distinct(), facet.partial()));
      assertThat(facet.values().stream().map(FacetCounts.Value::value).toList())
          .as(context)
          .containsAll(filters.getOrDefault(facet.field(), List.of()));
    }
    assertThat(counted).as(context).isEqualTo(plain.facets(question, visibility));
  }

  private static void checkRanges(
      IndexSnapshot snapshot,
      PlainIndex plain,
      SearchQuery query,
      Map<String, List<String>> filters,
      Visibility visibility,
      String context) {
    for (RangeQuestion question :
        List.of(
            new RangeQuestion(query, filters, "score", List.of("0..249", "200..600", "600..")),
            new RangeQuestion(
                query, filters, "received", List.of("..2030-01-31", "2030-02-01..2030-04-10")))) {
      assertThat(snapshot.ranges(question, visibility).values())
          .as(context)
          .isEqualTo(
              question.ranges().stream()
                  .map(range ->
                      new FacetCounts.Value(range, plain.inRange(question, range, visibility)))
                  .toList());
    }
  }

  private static void checkHistograms(
      IndexSnapshot snapshot,
      PlainIndex plain,
      SearchQuery query,
      Map<String, List<String>> filters,
      Visibility visibility,
      String context) {
    for (HistogramUnit unit : HistogramUnit.values()) {
      for (String field : List.of("received", "incident")) {
        HistogramQuestion question = new HistogramQuestion(query, filters, field, unit, 10_000);
        FacetCounts counted = snapshot.histogram(question, visibility);
        Map<String, Long> told = new TreeMap<>();
        counted.values().forEach(value -> told.put(value.value(), value.count()));
        assertThat(told).as(context).isEqualTo(plain.histogram(question, visibility));
        assertThat(counted.values())
            .as(context)
            .isSortedAccordingTo(Comparator.comparing(FacetCounts.Value::value));
        assertThat(counted.distinct()).as(context).isEqualTo(told.size());
      }
    }
  }

  private static void checkLinks(
      IndexSnapshot snapshot,
      PlainIndex plain,
      List<String> terms,
      Visibility visibility,
      String context) {
    assertThat(snapshot.documentFrequencies(terms, visibility))
        .as(context)
        .isEqualTo(plain.frequencies(terms, visibility));
    Map<ReportId, Set<Evidence>> expected = plain.holders(terms, visibility);
    Map<ReportId, Set<Evidence>> holders = new TreeMap<>();
    snapshot.holders(
        terms, visibility, found -> holders.put(found.report(), new HashSet<>(found.evidence())));
    assertThat(holders).as(context).isEqualTo(expected);
    for (String prefix : List.of("email:", "email:z", "ip:", "user:", "nothing:")) {
      assertThat(snapshot.terms(prefix, 7, visibility))
          .as(context)
          .isEqualTo(plain.terms(prefix, 7, visibility));
    }
    if (!expected.isEmpty()) {
      ReportId of = expected.keySet().iterator().next();
      assertThat(snapshot.values(of, visibility))
          .as(context)
          .hasSameElementsAs(plain.values(of, visibility));
      checkNeighbours(snapshot, plain, of, terms, visibility, context);
    }
  }

  private static void checkNeighbours(
      IndexSnapshot snapshot,
      PlainIndex plain,
      ReportId of,
      List<String> terms,
      Visibility visibility,
      String context) {
    Map<ReportId, Set<Evidence>> expected = plain.holders(terms, visibility);
    expected.remove(of);
    Map<ReportId, Set<Evidence>> neighbours = new TreeMap<>();
    snapshot.neighbours(
        of,
        terms,
        visibility,
        found -> neighbours.put(found.report(), new HashSet<>(found.evidence())));
    assertThat(neighbours).as(context).isEqualTo(expected);
    List<String> none = terms.subList(0, 1);
    List<String> any = terms.subList(1, terms.size());
    Set<ReportId> holding = new TreeSet<>(plain.holders(any, visibility).keySet());
    holding.removeAll(plain.holders(none, visibility).keySet());
    holding.remove(of);
    assertThat(snapshot.countHolding(of, any, none, visibility))
        .as(context)
        .isEqualTo(holding.size());
  }
}

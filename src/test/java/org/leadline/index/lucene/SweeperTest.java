package org.leadline.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadline.access.Visibility;
import org.leadline.index.Fields;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexedReport;
import org.leadline.index.SearchQuery;
import org.leadline.index.Swept;
import org.leadline.report.ReportId;

/** Many values in one go, against going through every report for each of them. */
class SweeperTest {

  private static final Fields FIELDS = SampleReports.fields();
  private static final int REPORTS = 200;

  @TempDir Path folder;

  static Stream<Long> seeds() {
    return IntStream.rangeClosed(1, 4).mapToObj(seed -> 20_300_700L + seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyValueIsHeldByWhomThePlainWayFinds(long seed) {
    PlainIndex plain = new PlainIndex(FIELDS);
    SampleQuestions questions = new SampleQuestions(seed);
    Random random = new Random(seed);
    try (LuceneIndex index = LuceneIndex.open(folder, FIELDS, LuceneIndex.Opening.OWN)) {
      fill(index, plain, seed, random);
      try (IndexSnapshot snapshot = index.snapshot()) {
        for (int i = 0; i < 10; i++) {
          Visibility visibility = questions.visibility();
          List<SearchQuery> values =
              Stream.generate(() -> value(questions, random)).limit(30).toList();
          check(snapshot, plain, values, visibility, "seed %d, list %d".formatted(seed, i));
        }
      }
    }
  }

  private static void fill(LuceneIndex index, PlainIndex plain, long seed, Random random) {
    SampleReports samples = new SampleReports(seed);
    List<IndexedReport> first = samples.make(REPORTS);
    for (int from = 0; from < REPORTS; from += 50) {
      write(index, plain, first.subList(from, from + 50));
    }
    List<IndexedReport> again = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      again.add(samples.report(random.nextInt(REPORTS), 2, REPORTS + i));
    }
    write(index, plain, again);
  }

  private static void write(LuceneIndex index, PlainIndex plain, List<IndexedReport> batch) {
    Map<ReportId, IndexedReport> last = new TreeMap<>();
    batch.forEach(report -> last.put(report.report().id(), report));
    index.write(List.copyOf(last.values()));
    index.refresh();
    plain.write(last.values());
  }

  private static SearchQuery value(SampleQuestions questions, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new SearchQuery.Keys(questions.keys());
      case 1 -> new SearchQuery.Wildcard("user", "*:lima_" + random.nextInt(25));
      case 2 ->
          new SearchQuery.Or(
              List.of(
                  new SearchQuery.Keys(questions.keys()),
                  new SearchQuery.Keyword(
                      "id", SampleReports.id(random.nextInt(REPORTS + 50)).written())));
      case 3 -> new SearchQuery.Network("192.0.2." + 8 * random.nextInt(32) + "/29");
      default -> questions.query(1);
    };
  }

  /** The plain way is told the services that the reports name: one, and none. */
  private static SearchQuery spelledOut(SearchQuery value) {
    if (value instanceof SearchQuery.Wildcard pattern && pattern.pattern().startsWith("*:")) {
      String name = pattern.pattern().substring(2);
      return new SearchQuery.Keys(List.of("user:example:" + name, "user:-:" + name));
    }
    return value;
  }

  private static void check(
      IndexSnapshot snapshot,
      PlainIndex plain,
      List<SearchQuery> values,
      Visibility visibility,
      String context) {
    List<Integer> told = new ArrayList<>();
    Swept swept = snapshot.sweep(values, 7, visibility, told::add);
    Map<ReportId, Integer> held = new TreeMap<>();
    List<Long> reports = new ArrayList<>();
    for (SearchQuery value : values) {
      List<IndexedReport> matching = plain.matching(spelledOut(value), Map.of(), visibility);
      matching.forEach(report -> held.merge(report.report().id(), 1, Integer::sum));
      reports.add((long) matching.size());
    }
    for (int i = 0; i < values.size(); i++) {
      assertThat(swept.reports().get(i))
          .as("%s, value %d: %s", context, i, values.get(i))
          .isEqualTo(reports.get(i));
    }
    assertThat(swept.partial()).as(context).isEmpty();
    assertThat(swept.union()).as(context).isEqualTo(held.size());
    assertThat(swept.sum())
        .as(context)
        .isEqualTo(reports.stream().mapToLong(Long::longValue).sum())
        .isEqualTo(held.values().stream().mapToLong(Integer::longValue).sum());
    assertThat(swept.most())
        .as(context)
        .isEqualTo(
            held.entrySet().stream()
                .map(each -> new Swept.Holder(each.getKey(), each.getValue()))
                .sorted(
                    Comparator.comparingInt(Swept.Holder::values)
                        .reversed()
                        .thenComparing(Swept.Holder::report))
                .limit(7)
                .toList());
    for (int i = 0; i < values.size(); i++) {
      assertThat(snapshot.count(swept.held().get(i), Map.of(), visibility))
          .as(context + ", what of value %d is held", i)
          .isEqualTo(reports.get(i));
    }
    assertThat(told).as(context).isSorted().last().isEqualTo(100);
  }
}

package org.leadline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.index.Order;
import org.leadline.report.IdentifierKind;

/** Reports that repeat one file are one row of a search; whoever stands inside is still found. */
class FoldingTest {

  private static final String FILE = "0123456789abcdef0123456789abcdef";
  private static final String OTHER = "fedcba9876543210fedcba9876543210";

  @TempDir Path folder;
  private Searching reports;

  /** Reports 1 to 12 have one file only; 13 has it beside another one; 14 has no file. */
  @BeforeEach
  void open() {
    reports = Searching.in(folder);
    for (int number = 1; number <= 12; number++) {
      reports.take(
          Sample.number(number)
              .says("A form of the flood.")
              .holds(IdentifierKind.HASH, FILE)
              .holds(IdentifierKind.EMAIL, "zzsynth.p" + number + "@gmail.com")
              .received("2030-01-%02dT10:00:00Z".formatted(number))
              .report(),
          "north");
    }
    reports.take(
        Sample.number(13)
            .says("A form.")
            .holds(IdentifierKind.HASH, FILE)
            .holds(IdentifierKind.HASH, OTHER)
            .received("2030-01-20T10:00:00Z")
            .report(),
        "north");
    reports.take(
        Sample.number(14).says("A form.").received("2030-01-01T09:00:00Z").report(), "north");
  }

  @AfterEach
  void close() {
    reports.close();
  }

  private SearchAnswer folded(String query, int limit, @Nullable String cursor) {
    SearchRequest request =
        new SearchRequest(
            query,
            Map.of(),
            Order.NEWEST,
            limit,
            cursor,
            List.of(),
            SearchRequest.USUAL_FACET_LIMIT,
            false,
            false,
            true,
            false);
    return reports.service().search(request, Holding.of("north"));
  }

  private static List<String> numbers(SearchAnswer answer) {
    return answer.hits().stream().map(hit -> hit.hit().report().id()).toList();
  }

  @Test
  void aFloodIsOneRowWithItsCountAndTheTotalCountsAll() {
    SearchAnswer answer = folded("form", 50, null);

    assertThat(answer.total()).isEqualTo(14);
    assertThat(numbers(answer)).containsExactly("13", "12", "14");
    assertThat(answer.hits().get(1).bundle())
        .isNotNull()
        .satisfies(bundle -> {
          assertThat(bundle.reports()).isEqualTo(12);
          assertThat(bundle.id()).startsWith("file-").doesNotContain(FILE);
        });
    assertThat(answer.hits().getFirst().bundle()).isNull();
  }

  @Test
  void pagingMeetsEachBundleOnceAndMissesNothing() {
    List<String> seen = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      SearchAnswer page = folded("form", 2, cursor);
      seen.addAll(numbers(page));
      cursor = page.next();
    } while (cursor != null);

    assertThat(seen).containsExactly("13", "12", "14");
  }

  @Test
  void whoStandsInABundleIsFoundByItself() {
    assertThat(numbers(folded("zzsynth.p3@gmail.com", 50, null))).containsExactly("3");
  }

  @Test
  void theReportsOfABundleAreFoundByItsName() {
    SearchHit row = folded("form", 50, null).hits().get(1);
    String id = row.bundle() == null ? "" : row.bundle().id();

    assertThat(
            reports.service().search(SearchRequest.of("bundle:" + id), Holding.of("north")).total())
        .isEqualTo(12);
  }

  @Test
  void withoutFoldingEveryHitIsARow() {
    assertThat(reports.service().search(SearchRequest.of("form"), Holding.of("north")).hits())
        .hasSize(14)
        .allMatch(hit -> hit.bundle() == null);
  }
}

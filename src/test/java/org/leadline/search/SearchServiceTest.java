package org.leadline.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.index.FacetCounts;
import org.leadline.index.Order;
import org.leadline.index.ScoreExplanation;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/** A unit searches its reports: a real index and a real audit trail. */
class SearchServiceTest {

  @TempDir Path folder;
  private Searching reports;
  private SearchService search;
  private final Caller north = Holding.of("north");

  @BeforeEach
  void open() {
    reports = Searching.in(folder);
    search = reports.service();
    reports.take(
        Sample.number(1)
            .says("The enrollment form was filed twice.")
            .holds(IdentifierKind.EMAIL, "zzsynth.one@gmail.com")
            .holds(IdentifierKind.PHONE, "(212) 555-0101")
            .received("2030-01-15T10:00:00Z")
            .report(),
        "north");
    reports.take(
        Sample.number(2)
            .says("A registration form; reply to zzsynth.one@gmail.com please.")
            .holds(IdentifierKind.IP, "203.0.113.7")
            .from("Example Forum")
            .received("2030-02-01T00:00:00Z")
            .marked(ClearingHousePriority.ONE)
            .report(),
        "north");
    reports.take(
        Sample.number(3)
            .says("Nothing but an enrollment.")
            .holds(IdentifierKind.EMAIL, "zzsynth.victim@gmail.com", Role.CHILD_VICTIM)
            .received("2030-03-31T23:59:59Z")
            .report(),
        "north");
    reports.take(
        Sample.number(4)
            .says("The enrollment form of the south.")
            .holds(IdentifierKind.EMAIL, "zzsynth.one@gmail.com")
            .from("Southern Provider")
            .report(),
        "south");
  }

  @AfterEach
  void close() {
    reports.close();
  }

  private List<Long> found(String query) {
    return found(SearchRequest.of(query), north);
  }

  private List<Long> found(SearchRequest request, Caller caller) {
    return reports.found(request, caller);
  }

  @Test
  void wordsNarrowAndWidenAsWritten() {
    assertThat(found("enrollment")).containsExactly(1L, 3L);
    assertThat(found("enrollment form")).containsExactly(1L);
    assertThat(found("enrollment OR registration")).containsExactly(1L, 2L, 3L);
    assertThat(found("enrollment NOT form")).containsExactly(3L);
    assertThat(found("\"registration form\"")).containsExactly(2L);
    assertThat(found("*ment")).containsExactly(1L, 3L);
    assertThat(found("enrolment~1")).containsExactly(1L, 3L);
    assertThat(found("")).containsExactly(1L, 2L, 3L);
  }

  @Test
  void aPastedValueIsFoundHoweverItIsWrittenAndWhereverItStands() {
    assertThat(found("ZZSynth.One@gmail.com")).containsExactly(1L, 2L);
    assertThat(found("zz.synth.one+tag@googlemail.com")).containsExactly(1L, 2L);
    assertThat(found("+1 212-555-0101")).containsExactly(1L);
    assertThat(found("phone:\"212.555.0101\"")).containsExactly(1L);
    assertThat(found("203.0.113.0/24")).containsExactly(2L);
    assertThat(found("ip:203.0.113.*")).containsExactly(2L);
    assertThat(found("email:*one@gmail.com")).containsExactly(1L, 2L);
  }

  @Test
  void aPastedReportNumberFindsThatReport() {
    reports.take(Sample.number(900_000_099L).says("A further form.").report(), "north");
    assertThat(found("900000099")).containsExactly(900_000_099L);
  }

  @Test
  void aLinkToAMailboxAndANumberAsItIsDialledFromAbroadFindTheirReports() {
    assertThat(found("mailto:zzsynth.one@gmail.com")).containsExactly(1L, 2L);
    assertThat(found("form mailto:zzsynth.one@gmail.com?subject=about")).containsExactly(1L, 2L);
    assertThat(found("001 212 555 0101")).containsExactly(1L);
    assertThat(found("011 1 (212) 555-0101")).containsExactly(1L);
  }

  @Test
  void aValueWithItsServiceAndAReportWithItsSourceAreFoundWithoutAFieldName() {
    reports.take(
        Sample.number(5)
            .holds(IdentifierKind.ACCOUNT, "u-9")
            .holds(IdentifierKind.USER_NAME, "zzsynth_nine")
            .report(),
        "north");
    reports.take(
        Sample.number(6).report().withId(new ReportId("feed", "case.example/6-b")), "north");

    assertThat(found("ExampleChat/u-9")).containsExactly(5L);
    assertThat(found("examplechat/zzsynth_nine")).containsExactly(5L);
    assertThat(found("ExampleForum/u-9")).isEmpty();
    assertThat(search.search(SearchRequest.of("feed/case.example/6-b"), north).hits())
        .extracting(hit -> hit.hit().report().written())
        .containsExactly("feed/case.example/6-b");
  }

  @Test
  void theAnswerSaysWhatItRecognised() {
    SearchAnswer answer = search.search(SearchRequest.of("form (212) 555-0101"), north);

    assertThat(answer.recognised().getFirst().kind()).isEqualTo(IdentifierKind.PHONE);
    assertThat(answer.recognised().getFirst().canonical()).isEqualTo("+12125550101");
    assertThat(answer.recognised().getFirst().from()).isEqualTo(5);
    assertThat(answer.recognised().getFirst().to()).isEqualTo(19);
    assertThat(answer.profile()).isEqualTo(Holding.profile());
  }

  @Test
  void fieldsAndDatesFilter() {
    assertThat(found("esp:\"example forum\"")).containsExactly(2L);
    assertThat(found("priority:1")).containsExactly(2L);
    assertThat(found("received:2030-03")).containsExactly(3L);
    assertThat(found("received:[2030-01 TO 2030-02]")).containsExactly(1L, 2L);
    assertThat(found("received:>2030-01")).containsExactly(2L, 3L);
    assertThat(found("has:ip")).containsExactly(2L);
    assertThat(found("-has:ip")).containsExactly(1L, 3L);
    assertThat(found("id:2")).containsExactly(2L);
  }

  @Test
  void facetsCountWithoutTheirOwnFilterAndWithAllOthers() {
    SearchRequest request = withFacets("form", Map.of("esp", List.of("Example Forum")));

    SearchAnswer answer = search.search(request, north);

    assertThat(answer.total()).isEqualTo(1);
    assertThat(values(answer, "esp"))
        .containsExactly(
            new FacetCounts.Value("Example Chat", 1), new FacetCounts.Value("Example Forum", 1));
    assertThat(values(answer, "priority")).containsExactly(new FacetCounts.Value("1", 1));
    assertThat(values(answer, "month")).containsExactly(new FacetCounts.Value("2030-02", 1));
  }

  private static SearchRequest withFacets(String query, Map<String, List<String>> filters) {
    return new SearchRequest(query, filters, Order.NEWEST, 10, null, null, 20, false, true, false);
  }

  private static List<FacetCounts.Value> values(SearchAnswer answer, String field) {
    return answer.facets().stream()
        .filter(facet -> facet.field().equals(field))
        .findFirst()
        .orElseThrow()
        .values();
  }

  @Test
  void facetValuesAreFoundByAPartOfThem() {
    FacetCounts found =
        search.facetValues(
            withFacets("", Map.of()), "provider", new FacetPart("FORUM", ""), 10, north);

    assertThat(found.values()).containsExactly(new FacetCounts.Value("Example Forum", 1));
    assertThat(found.distinct()).isEqualTo(1);
  }

  @Test
  void anotherUnitsReportsShowNowhere() {
    Caller south = Holding.of("south");

    assertThat(found(SearchRequest.of("zzsynth.one@gmail.com"), south)).containsExactly(4L);
    assertThat(values(search.search(withFacets("", Map.of()), north), "esp"))
        .extracting(FacetCounts.Value::value)
        .doesNotContain("Southern Provider");
    assertThat(search.suggestions("esp:south", 10, north)).isEmpty();
    assertThat(search.explain("enrollment", ReportId.cybertip(4), north)).isEmpty();
    assertThat(found("id:4")).isEmpty();
  }

  @Test
  void valuesOfVictimsAreFoundByThoseWithTheRightAlone() {
    Caller viewer =
        new Caller("viewer", AccountRole.VIEWER, Visibility.ofUnits(List.of("north"), false), "");

    assertThat(found("zzsynth.victim@gmail.com")).containsExactly(3L);
    assertThat(found(SearchRequest.of("zzsynth.victim@gmail.com"), viewer)).isEmpty();
    assertThat(search.suggestions("email:zzsynth.v", 10, viewer)).isEmpty();
  }

  @Test
  void aPatternThatTakesTooMuchWorkIsToldInASentence() {
    String endless = "*a" + "?".repeat(60);
    for (String query : List.of(endless, "email:" + endless, "esp:" + endless)) {
      assertThatThrownBy(() -> found(query))
          .as(query)
          .isInstanceOf(InvalidQuery.class)
          .hasMessageContaining("too many wildcards")
          .hasMessageNotContaining("?a");
    }
  }

  @Test
  void suggestionsCompleteFieldsAndValues() {
    assertThat(search.suggestions("form emai", 10, north))
        .extracting(Suggestion::text)
        .contains("email:");
    assertThat(search.suggestions("email:zzsynth.o", 10, north))
        .containsExactly(new Suggestion("email:\"zzsynth.one@gmail.com\"", "value", 2));
    assertThat(found("email:\"zzsynth.one@gmail.com\"")).containsExactly(1L, 2L);
  }

  @Test
  void scoresAreExplained() {
    SearchRequest request =
        new SearchRequest(
            "enrollment", Map.of(), Order.RELEVANCE, 10, null, List.of(), 20, true, false, false);

    SearchAnswer answer = search.search(request, north);

    assertThat(answer.hits()).hasSize(2);
    for (SearchHit hit : answer.hits()) {
      ScoreExplanation explanation = requireNonNull(hit.explanation());
      assertThat(explanation.value()).isCloseTo(hit.hit().score(), within(0.001));
    }
  }

  @Test
  void pagesFollowOneAnotherToTheEnd() {
    List<ReportId> seen = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      SearchAnswer page =
          search.search(
              new SearchRequest(
                  "", Map.of(), Order.OLDEST, 1, cursor, List.of(), 20, false, false, false),
              north);
      assertThat(page.total()).isEqualTo(3);
      page.hits().forEach(hit -> seen.add(hit.hit().report()));
      cursor = page.next();
    } while (cursor != null);

    assertThat(seen)
        .containsExactly(ReportId.cybertip(1), ReportId.cybertip(2), ReportId.cybertip(3));
  }

  @Test
  void everySearchIsInTheAuditTrailWithItsCount() {
    found("enrollment form");

    var record = reports.holding().store().audit().page(Long.MAX_VALUE, 1).getFirst().entry();
    assertThat(record.action()).isEqualTo("search");
    assertThat(record.subject()).isEqualTo("enrollment form | ranked by standard@1");
    assertThat(record.count()).isEqualTo(1);
    assertThat(record.who()).isEqualTo("person.north");
  }

  @Test
  void withoutAnAuditRecordThereIsNoAnswer() {
    SearchService unaudited =
        reports
            .holding()
            .search(entry -> {
              throw new IllegalStateException("the disk is full");
            });

    assertThatThrownBy(() -> unaudited.search(SearchRequest.of("form"), north))
        .hasMessage("the disk is full");
  }

  @Test
  void aFilterThatIsNoFacetIsToldSo() {
    assertThatThrownBy(() -> search.search(withFacets("", Map.of("nothing", List.of("x"))), north))
        .isInstanceOf(InvalidQuery.class)
        .hasMessageContaining("facets");
  }

  @Test
  void moreSearchesThanTheMachineCarriesAreToldToComeBack() throws Exception {
    Turns turns = new Turns(1, Duration.ZERO);
    turns.take(() -> {
      Thread other =
          Thread.ofVirtual()
              .unstarted(
                  () -> assertThatThrownBy(() -> turns.take(() -> 1)).isInstanceOf(Busy.class));
      other.start();
      try {
        return other.join(Duration.ofSeconds(10));
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    });
    assertThat(turns.take(() -> 2)).isEqualTo(2);
  }
}

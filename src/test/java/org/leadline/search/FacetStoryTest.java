package org.leadline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Caller;
import org.leadline.index.FacetCounts.Value;
import org.leadline.index.HistogramUnit;
import org.leadline.index.Order;

/**
 * An investigator narrows what a search found by values to have, values to leave out, and ranges.
 */
class FacetStoryTest {

  @TempDir Path folder;
  private Searching reports;
  private final Caller north = Holding.of("north");

  @BeforeEach
  void open() {
    reports = Searching.in(folder);
    reports
        .take(
            Sample.number(1)
                .from("Example Chat")
                .received("2030-01-15T10:00:00Z")
                .file("one.bin")
                .report(),
            "north")
        .take(
            Sample.number(2)
                .from("Example Forum")
                .received("2030-05-30T23:59:59Z")
                .file("one.bin")
                .file("two.bin")
                .file("three.bin")
                .report(),
            "north")
        .take(
            Sample.number(3).from("Example Mail").received("2029-06-01T00:00:00Z").report(),
            "north")
        .take(
            Sample.number(4).from("Example Chat").received("2029-06-05T12:00:00Z").report(),
            "north",
            "south")
        .take(Sample.number(5).from("Southern Provider").report(), "south");
  }

  @AfterEach
  void close() {
    reports.close();
  }

  private SearchAnswer search(Map<String, List<String>> filters, String... facets) {
    return reports
        .service()
        .search(
            new SearchRequest(
                "", filters, Order.NEWEST, 10, null, List.of(facets), 20, false, false, false),
            north);
  }

  private List<Long> found(Map<String, List<String>> filters) {
    return search(filters).hits().stream()
        .map(hit -> Long.valueOf(hit.hit().report().id()))
        .sorted()
        .toList();
  }

  private List<Value> counted(String field, Map<String, List<String>> filters) {
    return search(filters, field).facets().getFirst().values();
  }

  @Test
  void aValueThatIsLeftOutStillSaysHowManyReportsItWouldBring() {
    Map<String, List<String>> filters = Map.of("-esp", List.of("Example Chat"));

    assertThat(found(filters)).containsExactly(2L, 3L);
    assertThat(counted("esp", filters))
        .containsExactly(
            new Value("Example Chat", 2),
            new Value("Example Forum", 1),
            new Value("Example Mail", 1));
    assertThat(counted("month", filters))
        .containsExactly(new Value("2029-06", 1), new Value("2030-05", 1));
  }

  @Test
  void valuesAreChosenInOneFacetAndLeftOutInAnotherUnderAnyOfItsNames() {
    assertThat(found(Map.of("provider", List.of("Example Chat"), "-month", List.of("2029-06"))))
        .containsExactly(1L);
    assertThat(found(Map.of("esp", List.of("Example Mail"), "provider", List.of("Example Forum"))))
        .containsExactly(2L, 3L);
    assertThat(found(Map.of("-month", List.of("1999-01")))).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void anotherUnitIsNeitherLeftOutNorCounted() {
    assertThat(found(Map.of("-unit", List.of("south"))))
        .as("of the units of a report, a caller knows the own one alone")
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void rangesAreCountedAndChosenWhole() {
    assertThat(counted("files", Map.of()))
        .containsExactly(new Value("0", 2), new Value("1", 1), new Value("2..5", 1));
    assertThat(found(Map.of("files", List.of("1", "2..5")))).containsExactly(1L, 2L);
    assertThat(found(Map.of("-files", List.of("0")))).containsExactly(1L, 2L);
    assertThat(found(Map.of("files", List.of("..2")))).containsExactly(1L, 3L, 4L);
    assertThat(found(Map.of("received", List.of("2030-01..2030-05")))).containsExactly(1L, 2L);
    assertThat(found(Map.of("received", List.of("2030-01-15T10..2030-01-15T10"))))
        .containsExactly(1L);
    assertThat(found(Map.of("-date", List.of("..2029")))).containsExactly(1L, 2L);
  }

  @Test
  void aRangeOfOnesOwnIsCountedBesideTheUsualOnes() {
    assertThat(counted("files", Map.of("files", List.of("1..3"))))
        .containsExactly(
            new Value("0", 2), new Value("1", 1), new Value("2..5", 1), new Value("1..3", 2));
  }

  /** It is 1 June 2030; a provider preserves for a year from receipt. */
  @Test
  void daysAreCountedFromToday() {
    assertThat(counted("preserved", Map.of()))
        .containsExactly(new Value("today..today+7", 2), new Value("today+61..", 2));
    assertThat(found(Map.of("preserved", List.of("today..today+7")))).containsExactly(3L, 4L);
    assertThat(found(Map.of("preserved", List.of("today+1..today+7")))).containsExactly(4L);
    assertThat(counted("preserved", Map.of("preserved", List.of("today..today+7"))))
        .as("a chosen range keeps its name")
        .contains(new Value("today..today+7", 2));
  }

  @Test
  void placesAreOpenedFromCountryToCity() {
    reports
        .take(Sample.number(11).at("US", "Texas", "Austin").report(), "north")
        .take(Sample.number(12).at("US", "Texas", "Waco").at("US", "Ohio", null).report(), "north")
        .take(Sample.number(13).at("CA", null, "Springfield").report(), "north")
        .take(Sample.number(14).at(null, "Texas", null).report(), "north");

    assertThat(counted("place", Map.of()))
        .containsExactly(new Value("US", 2), new Value("CA", 1), new Value("not stated", 1));
    Map<String, List<String>> texas = Map.of("place", List.of("US > Texas"));
    assertThat(found(texas)).containsExactly(11L, 12L);
    assertThat(counted("place", texas))
        .containsExactly(
            new Value("US", 2),
            new Value("US > Texas", 2),
            new Value("CA", 1),
            new Value("US > Ohio", 1),
            new Value("US > Texas > Austin", 1),
            new Value("US > Texas > Waco", 1),
            new Value("not stated", 1));
    assertThat(found(Map.of("place", List.of("CA > not stated > Springfield"))))
        .containsExactly(13L);
    assertThat(found(Map.of("-place", List.of("US > Texas > Waco"), "place", List.of("US"))))
        .containsExactly(11L);
  }

  @Test
  void aFacetIsLookedIntoByLevelAndByText() {
    reports
        .take(Sample.number(11).at("US", "Texas", "Austin").report(), "north")
        .take(Sample.number(12).at("US", "Ohio", "Austinburg").report(), "north");

    assertThat(part("place", "", "US"))
        .containsExactly(new Value("US > Ohio", 1), new Value("US > Texas", 1));
    assertThat(part("place", "AUSTIN", ""))
        .as("by the part of its own, so that not all of Texas is told")
        .containsExactly(
            new Value("US > Ohio > Austinburg", 1), new Value("US > Texas > Austin", 1));
    assertThat(part("place", "", "")).containsExactly(new Value("US", 2));
    assertThat(part("esp", "mail", "")).containsExactly(new Value("Example Mail", 1));
    assertThat(part("files", "2", "")).containsExactly(new Value("2..5", 1));
  }

  private List<Value> part(String field, String containing, String within) {
    return reports
        .service()
        .facetValues(SearchRequest.of(""), field, new FacetPart(containing, within), 100, north)
        .values();
  }

  @Test
  void timeIsCountedAtAnyZoomAndAStretchIsAFilter() {
    assertThat(times(Map.of(), HistogramUnit.YEAR))
        .containsExactly(new Value("2029", 2), new Value("2030", 2));
    assertThat(times(Map.of("received", List.of("2029")), HistogramUnit.MONTH))
        .containsExactly(new Value("2029-06", 2));
    assertThat(times(Map.of("received", List.of("2029-06")), HistogramUnit.DAY))
        .containsExactly(new Value("2029-06-01", 1), new Value("2029-06-05", 1));
    assertThat(times(Map.of("-esp", List.of("Example Mail")), HistogramUnit.HOUR))
        .containsExactly(
            new Value("2029-06-05T12", 1),
            new Value("2030-01-15T10", 1),
            new Value("2030-05-30T23", 1));
    assertThat(found(Map.of("received", List.of("2029-06-05T12")))).containsExactly(4L);
    assertThatThrownBy(() ->
            reports.service().histogram(SearchRequest.of(""), "esp", HistogramUnit.DAY, 10, north))
        .isInstanceOf(InvalidQuery.class)
        .hasMessageContaining("only dates");
  }

  private List<Value> times(Map<String, List<String>> filters, HistogramUnit unit) {
    SearchRequest request =
        new SearchRequest("", filters, Order.NEWEST, 0, null, List.of(), 20, false, false, false);
    return reports.service().histogram(request, "date", unit, 100, north).values();
  }

  @Test
  void whatIsNoRangeIsToldWithoutTheTextThatWasTyped() {
    for (String wrong : List.of("urgent", "9..1", "..", "", "1..2..3", "today", "2030-13..")) {
      assertThatThrownBy(() -> found(Map.of("score", List.of(wrong))))
          .as(wrong)
          .isInstanceOf(InvalidQuery.class)
          .hasMessageContaining("score")
          .hasMessageNotContaining("urgent");
    }
    assertThatThrownBy(() -> found(Map.of("received", List.of("soon.."))))
        .isInstanceOf(InvalidQuery.class);
    assertThatThrownBy(() -> found(Map.of("-title", List.of("x"))))
        .isInstanceOf(InvalidQuery.class)
        .hasMessageContaining("only facets");
  }

  @Test
  void aWatchDoesNotCountFromToday() {
    StoredQuestions watches = new StoredQuestions(Holding.FIELDS, Holding.RECOGNISER);

    assertThat(watches.search("", Map.of("-score", List.of("..99")), false).filters())
        .containsEntry("-score", List.of("..99"));
    assertThatThrownBy(() -> watches.search("", Map.of("preserved", List.of("today..")), false))
        .isInstanceOf(InvalidQuery.class)
        .hasMessageContaining("counted from today");
  }
}

package org.leadline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.index.Order;
import org.leadline.report.Role;

/** An investigator knows a word of a value, not its whole official wording. */
class ValueWordsTest {

  private static final String ENTICEMENT = "Online Enticement of Children for Sexual Acts";

  @TempDir Path folder;
  private Searching reports;
  private final Caller north = Holding.of("north");

  @BeforeEach
  void open() {
    reports = Searching.in(folder);
    reports.take(Sample.number(1).from("Instagram, Inc.").ofType(ENTICEMENT).report(), "north");
    reports.take(
        Sample.number(2)
            .from("Example_Chat.example")
            .ofType("Children of the online register", "Records")
            .at("Coeur d\u2019Alene", Role.REPORTED_USER)
            .report(),
        "north");
    reports.take(
        Sample.number(3).from("INSTAGRAM").at("Saint-Juli\u00e9n", Role.CHILD_VICTIM).report(),
        "north");
    reports.take(
        Sample.number(4)
            .from("Instagram, Inc.")
            .ofType(ENTICEMENT)
            .at("Southport", Role.REPORTED_USER)
            .report(),
        "south");
  }

  @AfterEach
  void close() {
    reports.close();
  }

  private List<Long> found(SearchRequest request, Caller caller) {
    return reports.found(request, caller);
  }

  private List<Long> found(String query) {
    return found(SearchRequest.of(query), north);
  }

  @Test
  void aWordFindsTheValuesThatHoldItWhateverCaseAndPunctuation() {
    assertThat(found("type:enticement")).containsExactly(1L);
    assertThat(found("esp:instagram")).containsExactly(1L, 3L);
    assertThat(found("provider:INSTAGRAM")).containsExactly(1L, 3L);
    assertThat(found("esp:chat")).containsExactly(2L);
    assertThat(found("city:alene")).containsExactly(2L);
    assertThat(found("esp:insta")).isEmpty();
    assertThat(found("-type:enticement")).containsExactly(2L, 3L);
    assertThat(found("type:(enticement OR register)")).containsExactly(1L, 2L);
  }

  @Test
  void quotedWordsAreFoundInTheirSequenceAndWithinOneValue() {
    assertThat(found("type:\"enticement of children\"")).containsExactly(1L);
    assertThat(found("type:\"children of enticement\"")).isEmpty();
    assertThat(found("type:\"register records\"")).isEmpty();
    assertThat(found("esp:\"instagram inc\"")).containsExactly(1L);
    assertThat(found("esp:\"example chat\"")).containsExactly(2L);
    assertThat(found("city:\"coeur d'alene\"")).containsExactly(2L);
  }

  @Test
  void wholeValuesPatternsAndNearWordsAreFoundAsWell() {
    assertThat(found("type:\"" + ENTICEMENT + "\"")).containsExactly(1L);
    assertThat(found("esp:\"Instagram, Inc.\"")).containsExactly(1L);
    assertThat(found("esp:example_chat.example")).containsExactly(2L);
    assertThat(found("esp:insta*")).containsExactly(1L, 3L);
    assertThat(found("type:*entice*")).containsExactly(1L);
    assertThat(found("esp:*")).containsExactly(1L, 2L, 3L);
    assertThat(found("type:enticment~")).containsExactly(1L);
    assertThat(found("type:\"online children\"~3")).containsExactly(1L);
  }

  @Test
  void codesAndFacetsStayExact() {
    assertThat(found("country:u")).isEmpty();
    assertThat(found("has:location unit:nor")).isEmpty();
    assertThat(found(chosen("INSTAGRAM"), north)).containsExactly(3L);
    assertThat(found(chosen("instagram"), north)).isEmpty();
    assertThat(found(chosen("Instagram"), north)).isEmpty();
  }

  private static SearchRequest chosen(String provider) {
    return new SearchRequest(
        "", Map.of("esp", List.of(provider)), Order.NEWEST, 10, null, null, 20, false, true, false);
  }

  @Test
  void neitherOtherUnitsNorAVictimsPlaceAreFoundByAWord() {
    Caller viewer =
        new Caller("viewer", AccountRole.VIEWER, Visibility.ofUnits(List.of("north"), false), "");

    assertThat(found("city:southport")).isEmpty();
    assertThat(found(SearchRequest.of("city:southport"), Holding.of("south"))).containsExactly(4L);
    for (String query : List.of("city:julien", "city:\"saint julien\"", "city:julian~1")) {
      assertThat(found(query)).as(query).containsExactly(3L);
      assertThat(found(SearchRequest.of(query), viewer)).as(query).isEmpty();
    }
    assertThat(found(SearchRequest.of("-city:julien"), viewer)).containsExactly(1L, 2L, 3L);
  }
}

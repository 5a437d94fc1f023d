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
import org.leadline.index.Highlight;
import org.leadline.index.Order;
import org.leadline.report.IdentifierKind;

/** Somebody types a word and does not ask in which field of a document it stands. */
class BareWordsTest {

  private static final Caller EVERYBODY =
      new Caller(
          "person", AccountRole.INVESTIGATOR, Visibility.ofUnits(List.of("north"), true), "");

  @TempDir Path folder;

  private Searching searching;

  @BeforeEach
  void open() {
    searching = Searching.in(folder);
    searching.take(
        Sample.number(1)
            .from("ExampleChat, Inc.")
            .ofType("Online Enticement of Records")
            .file("summer_holiday.bin")
            .holds(IdentifierKind.DISPLAY_NAME, "\uD83E\uDD8B Star")
            .holds(IdentifierKind.IP, "192.0.2.44")
            .report(),
        "north");
    searching.take(
        Sample.number(2)
            .ofType("Records")
            .file("IMG-2030 sunflower.bin")
            .holds(IdentifierKind.IP, "2001:db8::7")
            .says("Paid by card 4111 1111 1111 1111, entry 5555555555554444.")
            .report(),
        "north");
  }

  @AfterEach
  void close() {
    searching.close();
  }

  private List<Long> found(String query) {
    return searching.found(SearchRequest.of(query), EVERYBODY);
  }

  @Test
  void whatAReportIsAboutAndWhoSentItAreWordsOfIt() {
    assertThat(found("enticement")).containsExactly(1L);
    assertThat(found("ExampleChat")).containsExactly(1L);
    assertThat(found("records")).containsExactly(1L, 2L);
  }

  @Test
  void theWordsOfAFilesNameAreFoundOneByOneAndAsTheyStand() {
    for (String query :
        List.of(
            "holiday",
            "summer",
            "summer_holiday.bin",
            "holiday.bin",
            "file:holiday",
            "file:summer_holiday.bin",
            "file:*holiday*",
            "\"summer holiday\"")) {
      assertThat(found(query)).as(query).containsExactly(1L);
    }
    assertThat(found("sunflower")).containsExactly(2L);
    assertThat(found("file:sunflower")).containsExactly(2L);
  }

  @Test
  void aWordOfAFilesNameIsMarkedInTheNameAsItStands() {
    SearchRequest marking =
        new SearchRequest(
            "holiday",
            Map.of(),
            Order.RELEVANCE,
            20,
            null,
            List.of(),
            0,
            false,
            true,
            false,
            false);
    SearchAnswer answer = searching.service().search(marking, EVERYBODY);
    Highlight marked = answer.hits().getFirst().hit().highlights().getFirst();
    assertThat(marked.text()).isEqualTo("summer_holiday.bin");
    Highlight.Range range = marked.ranges().getFirst();
    assertThat(marked.text().substring(range.from(), range.to())).isEqualTo("holiday");
  }

  @Test
  void anEmojiIsAWord() {
    assertThat(found("\uD83E\uDD8B")).containsExactly(1L);
    assertThat(found("\uD83E\uDD8B star")).containsExactly(1L);
    assertThat(found("\uD83D\uDE00")).isEmpty();
  }

  @Test
  void anIpv6NetworkHoldsNoIpv4Address() {
    assertThat(found("ip:::/0")).containsExactly(2L);
    assertThat(found("ip:::/64")).isEmpty();
    assertThat(found("ip:2001:db8::/32")).containsExactly(2L);
    assertThat(found("ip:0.0.0.0/0")).containsExactly(1L);
  }

  @Test
  void theFullNumberOfACardFindsItsTextAndStandsInNoDictionary() {
    for (String query :
        List.of(
            "\"4111 1111 1111 1111\"",
            "\"4111-1111-1111-1111\"",
            "5555555555554444",
            "text:5555555555554444",
            "entry 555555*")) {
      assertThat(found(query)).as(query).containsExactly(2L);
    }
    assertThat(found("5555555*")).isEmpty();
    assertThat(found("*5554444")).isEmpty();
  }
}

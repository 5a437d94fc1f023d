package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What another unit holds shows nowhere: two servers, of which one also holds the reports of the
 * south, answer the north alike.
 */
class LeakTest {

  private static final List<String> FACETS =
      List.of("esp", "unit", "month", "type", "category", "kind", "role", "service");

  @TempDir static Path folder;
  private static TestServer both;
  private static TestServer northAlone;

  @BeforeAll
  static void start() {
    both = TestServer.start(folder.resolve("both"));
    northAlone = TestServer.start(folder.resolve("north"));
    for (TestServer server : List.of(both, northAlone)) {
      server.account("ada", AccountRole.INVESTIGATOR, "north");
      server.account("vic", AccountRole.VIEWER, "north");
      server.account("sue", AccountRole.SUPERVISOR, "north");
      server.account("sam", AccountRole.INVESTIGATOR, "south");
    }
    both.takeIn("south", Lines.south());
    northAlone.takeIn("north", Lines.north());
    both.takeIn("north", Lines.north());
  }

  @AfterAll
  static void stop() {
    both.close();
    northAlone.close();
  }

  @Test
  void bothUnitsAreReallyThere() {
    assertThat(total(both.administrator(), "")).isEqualTo(6);
    assertThat(total(both.loggedIn("sam"), "")).isEqualTo(3);
    assertThat(total(both.loggedIn("sam"), Lines.WORD_OF_THE_SOUTH)).isEqualTo(2);
  }

  /** Of two servers one holds the number for the south; delivered by the north, nothing tells. */
  @Test
  void deliveringANumberOfTheSouthIsAnsweredAsIfTheSouthWereNotThere() {
    try (TestServer holding = TestServer.start(folder.resolve("holding"));
        TestServer free = TestServer.start(folder.resolve("free"))) {
      holding.takeIn("south", Lines.south());
      assertThat(toldOfADelivery(holding)).isEqualTo(toldOfADelivery(free));
      assertThat(holding.administrator().get("/api/quarantine").text()).contains("held-elsewhere");
    }
  }

  private static List<String> toldOfADelivery(TestServer server) {
    server.account("nan", AccountRole.SUPERVISOR, "north");
    Browser nan = server.loggedIn("nan");
    byte[] body = Lines.line("s1", "A late note").getBytes(StandardCharsets.UTF_8);
    List<String> told = new ArrayList<>();
    for (int time = 0; time < 2; time++) {
      told.add(withoutNumbers(nan.upload("/api/reports", body).json()));
    }
    told.add(nan.get("/api/quarantine").text());
    for (JsonNode run : nan.get("/api/batches").json().get("batches")) {
      told.add(run.get("accepted") + " " + run.get("unchanged") + " " + run.get("quarantined"));
    }
    return told;
  }

  private static String withoutNumbers(JsonNode summary) {
    ((ObjectNode) summary).remove("batch");
    return summary.toString();
  }

  @Test
  void searchesFacetsAndSuggestionsAnswerAsIfTheSouthWereNotThere() {
    for (String account : List.of("ada", "vic", "sue")) {
      Browser here = both.loggedIn(account);
      Browser there = northAlone.loggedIn(account);
      for (String query :
          List.of(
              "",
              "lighthouse",
              Lines.WORD_OF_THE_SOUTH,
              Lines.SHARED_MAIL,
              Lines.MAIL_OF_THE_SOUTH,
              Lines.MAIL_OF_A_VICTIM,
              "esp:SouthChat",
              "unit:south",
              "240.1.2.0/24",
              "her*",
              "has:email")) {
        Map<String, Object> request =
            Map.of("query", query, "facets", FACETS, "linkCounts", true, "sort", "newest");
        assertSame(here.post("/api/search", request), there.post("/api/search", request));
        Map<String, Object> grouped = Map.of("search", Map.of("query", query, "sort", "newest"));
        assertSame(
            here.post("/api/search/clusters", grouped),
            there.post("/api/search/clusters", grouped));
      }
      for (String typed : List.of("zzsynth", "zzsynth.s", "esp:S", Lines.WORD_OF_THE_SOUTH)) {
        Map<String, Object> request = Map.of("text", typed, "limit", 100);
        assertSame(here.post("/api/suggestions", request), there.post("/api/suggestions", request));
      }
      for (String facet : FACETS) {
        Map<String, Object> request = Map.of("field", facet, "containing", "s");
        assertSame(
            here.post("/api/search/facet", request), there.post("/api/search/facet", request));
      }
    }
  }

  @Test
  void reportsLinksAndTheQueueAnswerAsIfTheSouthWereNotThere() {
    for (String account : List.of("ada", "vic", "sue")) {
      Browser here = both.loggedIn(account);
      Browser there = northAlone.loggedIn(account);
      List<String> addresses =
          new ArrayList<>(
              List.of("/api/queue", "/api/units", "/api/clusters", "/api/link-decisions"));
      for (String id : List.of("n1", "n2", "n3", "s1", "s2", "s3", "zz")) {
        for (String part :
            List.of(
                "",
                "/links",
                "/links?noise=off",
                "/walk?hops=3",
                "/additions",
                "/timeline",
                "/cluster",
                "/versions",
                "/explain")) {
          addresses.add("/api/reports/feed%2F" + id + part);
        }
      }
      for (String address : addresses) {
        assertSame(here.get(address), there.get(address));
      }
      for (String other : List.of("n1", "n3", "s1", "zz")) {
        Map<String, Object> path = Map.of("from", "feed/n2", "to", "feed/" + other);
        assertSame(here.post("/api/paths", path), there.post("/api/paths", path));
        Map<String, Object> both = Map.of("reports", List.of("feed/n2", "feed/" + other));
        assertSame(here.post("/api/compare", both), there.post("/api/compare", both));
        assertSame(here.post("/api/links/export", both), there.post("/api/links/export", both));
      }
    }
  }

  @Test
  void identifierPagesAnswerAsIfTheSouthWereNotThere() {
    for (String account : List.of("ada", "vic", "sue")) {
      Browser here = both.loggedIn(account);
      Browser there = northAlone.loggedIn(account);
      for (String value :
          List.of(
              Lines.SHARED_MAIL,
              Lines.MAIL_OF_THE_SOUTH,
              Lines.MAIL_OF_THE_NORTH,
              Lines.MAIL_OF_A_VICTIM,
              "240.1.2.3")) {
        Browser.Answer one = here.post("/api/identifiers", Map.of("value", value));
        Browser.Answer other = there.post("/api/identifiers", Map.of("value", value));
        assertSame(one, other);
        assertSame(here.get(pageOf(one)), there.get(pageOf(other)));
      }
    }
  }

  @Test
  void aHiddenReportIsAnsweredExactlyLikeOneThatDoesNotExist() {
    Browser ada = both.loggedIn("ada");
    for (String part : List.of("", "/original", "/versions", "/versions/1", "/links", "/explain")) {
      Browser.Answer hidden = ada.get("/api/reports/feed%2Fs1" + part);
      assertThat(hidden.status()).isEqualTo(404);
      assertSame(hidden, ada.get("/api/reports/feed%2Fnone" + part));
    }
    Map<String, String> hidden = Map.of("query", "note", "reportId", "feed/s1");
    Map<String, String> none = Map.of("query", "note", "reportId", "feed/none");
    assertSame(ada.post("/api/search/explain", hidden), ada.post("/api/search/explain", none));
  }

  @Test
  void theAddressOfAValueTellsNothingToWhoSeesNoReportThatHoldsIt() {
    Browser sam = both.loggedIn("sam");
    Browser ada = both.loggedIn("ada");
    Browser vic = both.loggedIn("vic");
    String ofTheSouth = pageOf(recognised(sam, Lines.MAIL_OF_THE_SOUTH));
    String ofAVictim = pageOf(recognised(ada, Lines.MAIL_OF_A_VICTIM));

    assertThat(sam.get(ofTheSouth).text()).contains(Lines.MAIL_OF_THE_SOUTH);
    assertThat(ada.get(ofAVictim).text()).contains(Lines.MAIL_OF_A_VICTIM);
    for (Browser.Answer hidden : List.of(ada.get(ofTheSouth), vic.get(ofAVictim))) {
      assertThat(hidden.status()).isEqualTo(404);
      assertSame(hidden, ada.get("/api/identifiers/unknown"));
    }
  }

  private static Browser.Answer recognised(Browser browser, String value) {
    return browser.post("/api/identifiers", Map.of("value", value));
  }

  @Test
  void noBreakdownTellsThatThereIsAChildVictim() {
    Browser ada = both.loggedIn("ada");
    Browser vic = both.loggedIn("vic");
    for (String address : List.of("/api/reports/feed%2Fn3/explain", "/api/reports/feed%2Fn3")) {
      assertThat(ada.get(address).text()).contains("identifiableVictim", "/parties/1/email/0");
      assertThat(vic.get(address).text())
          .contains("withheld")
          .doesNotContainIgnoringCase("victim")
          .doesNotContain("/parties/1");
    }
    assertThat(ada.get("/api/queue").text()).contains("identifiableVictim");
    assertThat(vic.get("/api/queue").text())
        .contains("withheld")
        .doesNotContainIgnoringCase("victim")
        .doesNotContain("/parties/1");
    JsonNode score = vic.get("/api/reports/feed%2Fn3/explain").json().findValue("priority");
    double sum = 0;
    for (JsonNode factor : score.get("factors")) {
      sum += factor.get("points").asDouble();
    }
    assertThat(sum).isCloseTo(score.get("value").asDouble(), within(0.51));
  }

  @Test
  void runsAndQuarantineOfAnotherUnitAreNotListed() {
    Browser sue = both.loggedIn("sue");
    assertThat(both.administrator().get("/api/batches").json().get("total").asLong()).isEqualTo(2);
    assertThat(sue.get("/api/batches").json().get("total").asLong()).isEqualTo(1);
    both.takeIn("south", "{\"source\": \"feed\"}");
    assertThat(both.administrator().get("/api/quarantine").json().get("total").asLong())
        .isEqualTo(1);
    assertThat(sue.get("/api/quarantine").json().get("total").asLong()).isZero();
    assertThat(sue.get("/api/quarantine/1/original").status()).isEqualTo(404);
    assertThat(sue.json("POST", "/api/quarantine/1/retry", "").status()).isEqualTo(404);
    both.administrator().upload("/api/reports?unit=south", Lines.beginningOfAPicture());
    assertThat(both.administrator().get("/api/passed-over").json().get("total").asLong())
        .isEqualTo(1);
    assertThat(sue.get("/api/passed-over").json().get("total").asLong()).isZero();
    assertThat(sue.get("/api/passed-over").json().get("entries")).isEmpty();
  }

  @Test
  void theValuesOfAChildVictimAreSeenByThoseWithTheRightAlone() {
    Browser vic = both.loggedIn("vic");
    Browser ada = both.loggedIn("ada");
    assertThat(total(ada, Lines.MAIL_OF_A_VICTIM)).isEqualTo(1);
    assertThat(total(vic, Lines.MAIL_OF_A_VICTIM)).isZero();
    assertThat(ada.get("/api/reports/feed%2Fn3").text()).contains(Lines.MAIL_OF_A_VICTIM);
    assertThat(vic.get("/api/reports/feed%2Fn3").text()).doesNotContain(Lines.MAIL_OF_A_VICTIM);
    assertThat(vic.get("/api/reports/feed%2Fn3/original").status()).isEqualTo(403);
    Map<String, Object> typed = Map.of("text", "zzsynth.vic", "limit", 100);
    assertThat(ada.post("/api/suggestions", typed).text()).contains(Lines.MAIL_OF_A_VICTIM);
    assertThat(vic.post("/api/suggestions", typed).text()).doesNotContain(Lines.MAIL_OF_A_VICTIM);
  }

  private static long total(Browser browser, String query) {
    return browser.post("/api/search", Map.of("query", query)).json().get("total").asLong();
  }

  private static String pageOf(Browser.Answer recognised) {
    JsonNode key = recognised.json().get("recognised").get(0).get("keys").get(0);
    return "/api/identifiers/" + key.get("keyId").asString();
  }

  /** Equal but for what tells nothing: text scores, names of keys, of requests and of states. */
  private static void assertSame(Browser.Answer one, Browser.Answer other) {
    assertThat(one.status()).isEqualTo(other.status());
    assertThat(neutral(one.json())).isEqualTo(neutral(other.json()));
  }

  private static JsonNode neutral(JsonNode node) {
    for (JsonNode child : node) {
      neutral(child);
    }
    if (node instanceof ObjectNode object) {
      object.remove(
          List.of("score", "generation", "keyId", "traceId", "sequence", "arrived", "created"));
    }
    return node;
  }
}

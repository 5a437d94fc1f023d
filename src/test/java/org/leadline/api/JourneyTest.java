package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import tools.jackson.databind.JsonNode;

/** The main job over HTTP: reports go in, and are found, opened, linked and ranked. */
class JourneyTest {

  @TempDir static Path folder;
  private static TestServer server;
  private static Browser ada;

  @BeforeAll
  static void start() {
    server = TestServer.start(folder);
    server.account("ada", AccountRole.INVESTIGATOR, "north");
    server.account("ann", AccountRole.ANALYST, "north");
    Browser.Answer taken = server.takeIn("north", Lines.north());
    assertThat(taken.json().get("accepted").asLong()).isEqualTo(3);
    ada = server.loggedIn("ada");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aWordIsFoundWithFacetsHighlightsAndTheNumberOfLinkedReports() {
    JsonNode answer =
        ada.post(
                "/api/search",
                Map.of(
                    "query",
                    "lighthouse",
                    "facets",
                    List.of("esp", "unit", "month"),
                    "explain",
                    true,
                    "linkCounts",
                    true))
            .json();
    assertThat(answer.get("total").asLong()).isEqualTo(1);
    JsonNode hit = answer.get("hits").get(0);
    assertThat(hit.get("reportId").asString()).isEqualTo("feed/n1");
    assertThat(hit.get("links").asLong()).isEqualTo(1);
    assertThat(hit.get("explanation").get("value").asDouble()).isPositive();
    assertThat(hit.get("card").get("provider").asString()).isEqualTo("NorthChat");
    JsonNode highlight = hit.get("highlights").get(0);
    JsonNode range = highlight.get("ranges").get(0);
    assertThat(
            highlight
                .get("text")
                .asString()
                .substring(range.get("from").asInt(), range.get("to").asInt()))
        .isEqualTo("lighthouse");
    assertThat(answer.get("facets").get("unit").get(0).get("value").asString()).isEqualTo("north");
    assertThat(answer.get("facets").get("month").get(0).get("value").asString())
        .isEqualTo("2030-01");
    assertThat(answer.get("facetTotals").get("esp").asLong()).isEqualTo(1);
  }

  @Test
  void aFilterNarrowsAndPagesFollowOneAnother() {
    Map<String, Object> first =
        Map.of(
            "query", "", "sort", "newest", "limit", 2, "filters", Map.of("unit", List.of("north")));
    JsonNode page = ada.post("/api/search", first).json();
    assertThat(page.get("total").asLong()).isEqualTo(3);
    assertThat(page.get("hits").size()).isEqualTo(2);
    Map<String, Object> second =
        Map.of(
            "query",
            "",
            "sort",
            "newest",
            "limit",
            2,
            "filters",
            Map.of("unit", List.of("north")),
            "cursor",
            page.get("next").asString());
    JsonNode rest = ada.post("/api/search", second).json();
    assertThat(rest.get("hits").size()).isEqualTo(1);
    assertThat(rest.get("next").isNull()).isTrue();
  }

  @Test
  void aPastedValueIsRecognisedAndItsPageTellsWhatIsKnown() {
    JsonNode recognised =
        ada.post("/api/identifiers", Map.of("value", "ZZSynth.North@GMAIL.com"))
            .json()
            .get("recognised")
            .get(0);
    assertThat(recognised.get("kind").asString()).isEqualTo("email");
    JsonNode key = recognised.get("keys").get(0);
    assertThat(key.get("display").asString()).isEqualTo(Lines.MAIL_OF_THE_NORTH);
    assertThat(key.get("keyId").asString()).doesNotContain("zzsynth");

    JsonNode page = ada.get("/api/identifiers/" + key.get("keyId").asString()).json();
    assertThat(page.get("total").asLong()).isEqualTo(2);
    assertThat(page.get("hits").size()).isEqualTo(2);
    assertThat(page.get("roles").get(0).get("value").asString()).isEqualTo("reported-user");
    assertThat(page.get("occursWith").size()).isPositive();
  }

  @Test
  void aReportOpensWithEverythingThatIsInIt() {
    JsonNode report = ada.get("/api/reports/feed%2Fn1").json();
    assertThat(report.get("reportId").asString()).isEqualTo("feed/n1");
    assertThat(report.get("units").get(0).asString()).isEqualTo("north");
    assertThat(report.get("parties").get(0).get("role").asString()).isEqualTo("reported-user");
    assertThat(report.get("occurrences").valueStream().map(each -> each.get("raw").asString()))
        .contains(Lines.SHARED_MAIL, Lines.MAIL_OF_THE_NORTH, "240.1.2.3");
    assertThat(report.get("scores").get("priority").get("value").asInt()).isBetween(0, 1000);
    assertThat(report.get("documents").get(0).get("current").asBoolean()).isTrue();
    assertThat(ada.get("/api/reports/feed%2Fn1/explain").json().get("scores"))
        .isEqualTo(report.get("scores"));
  }

  @Test
  void theOriginalIsHandedOutByteForByteAsAnAttachment() {
    Browser.Answer original = ada.get("/api/reports/feed%2Fn1/original");
    assertThat(original.status()).isEqualTo(200);
    assertThat(original.text()).isEqualTo(Lines.north()[0]);
    assertThat(original.header("Content-Disposition")).startsWith("attachment");
    assertThat(original.header("X-Content-SHA256"))
        .isEqualTo(
            ada.get("/api/reports/feed%2Fn1")
                .json()
                .get("documents")
                .get(0)
                .get("sha256")
                .asString());
    assertThat(ada.get("/api/reports/feed%2Fn1/original?document=2").status()).isEqualTo(404);
  }

  @Test
  void versionsAreListedAndOpen() {
    JsonNode versions = ada.get("/api/reports/feed%2Fn1/versions").json().get("versions");
    assertThat(versions.size()).isEqualTo(1);
    int version = versions.get(0).get("version").asInt();
    JsonNode report = ada.get("/api/reports/feed%2Fn1/versions/" + version).json();
    assertThat(report.get("current").asBoolean()).isTrue();
    assertThat(ada.get("/api/reports/feed%2Fn1/versions/77").status()).isEqualTo(404);
  }

  @Test
  void linkedReportsComeWithTheirReasons() {
    JsonNode answer = ada.get("/api/reports/feed%2Fn1/links?min=weak").json();
    assertThat(answer.get("totals").get("all").asLong()).isEqualTo(1);
    JsonNode link = answer.get("links").get(0);
    assertThat(link.get("reportId").asString()).isEqualTo("feed/n2");
    assertThat(
            link.get("reasons")
                .valueStream()
                .map(reason -> reason.get("key").get("display").asString()))
        .contains(Lines.MAIL_OF_THE_NORTH);
    assertThat(ada.get("/api/reports/feed%2Fn1/links?keys=exact&noise=off&limit=0").status())
        .isEqualTo(200);
  }

  @Test
  void theQueueRanksEveryReport() {
    JsonNode page = ada.get("/api/queue?limit=2").json();
    assertThat(page.get("total").asLong()).isEqualTo(3);
    assertThat(page.get("rows").get(0).get("rank").asLong()).isEqualTo(1);
    JsonNode rest = ada.get("/api/queue?limit=2&cursor=" + page.get("next").asString()).json();
    assertThat(rest.get("rows").get(0).get("rank").asLong()).isEqualTo(3);
  }

  @Test
  void theQueueIsFilteredByFacetsInABody() {
    JsonNode all = ada.get("/api/queue").json();
    JsonNode provider =
        ada.post("/api/queue", Map.of("filters", Map.of("esp", List.of("NorthChat")), "limit", 1))
            .json();
    assertThat(provider.get("total").asLong()).isBetween(1L, all.get("total").asLong());
    assertThat(provider.get("rows").get(0).get("card").get("provider").asString())
        .isEqualTo("NorthChat");
    assertThat(
            ada.post("/api/queue", Map.of("filters", Map.of("esp", List.of("nobody"))))
                .json()
                .get("total")
                .asLong())
        .isZero();
  }

  @Test
  void aHistogramIsWholeUnlessALimitIsAskedFor() {
    Map<String, Object> asked = Map.of("query", "", "facets", List.of("month"), "limit", 0);
    JsonNode whole = ada.post("/api/search", asked).json();
    long months = whole.at("/facetTotals/month").asLong();
    assertThat(whole.at("/facets/month")).hasSize((int) months);
    Map<String, Object> limited = new HashMap<>(asked);
    limited.put("facetLimit", 1);
    JsonNode cut = ada.post("/api/search", limited).json();
    assertThat(cut.at("/facets/month")).hasSize(1);
    assertThat(cut.at("/facetTotals/month").asLong()).isEqualTo(months);
  }

  @Test
  void eachAttemptToTakeInIsInTheTrailFromItsBeginningToItsEnd() {
    Browser ann = server.loggedIn("ann").with("X-Purpose", "attempts");
    ann.upload("/api/reports", "x".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8));
    ann.upload("/api/reports", Lines.north()[0].getBytes(StandardCharsets.UTF_8));
    assertThat(
            server
                .administrator()
                .get("/api/audit?limit=1000")
                .json()
                .get("entries")
                .valueStream()
                .filter(entry -> entry.get("purpose").asString().equals("attempts"))
                .map(entry -> entry.get("action").asString()))
        .containsExactly("ingest", "ingest.begin", "ingest.failed", "ingest.begin");
  }

  @Test
  void aSearchIsKeptUnderAnIdThatSaysNothing() {
    Browser.Answer saved =
        ada.post("/api/searches", Map.of("request", Map.of("query", "lighthouse", "limit", 5)));
    assertThat(saved.status()).isEqualTo(201);
    String id = saved.json().get("id").asString();
    assertThat(id).doesNotContain("lighthouse");
    JsonNode opened = ada.get("/api/searches/" + id).json();
    assertThat(opened.get("request").get("query").asString()).isEqualTo("lighthouse");
    assertThat(ada.get("/api/searches").text()).contains(id);
    assertThat(server.loggedIn("ann").get("/api/searches/" + id).status()).isEqualTo(404);
    assertThat(ada.delete("/api/searches/" + id).status()).isEqualTo(204);
    assertThat(ada.get("/api/searches/" + id).status()).isEqualTo(404);
  }

  @Test
  void whatWasSearchedForLastIsOfferedToTheSamePersonAloneUntilItIsForgotten() {
    for (String query :
        List.of("lighthouse report", "complaint", "Lighthouse keeper", "complaint")) {
      ada.post("/api/searches", Map.of("request", Map.of("query", query, "sort", "newest")));
    }
    assertThat(recent(ada, "")).startsWith("complaint", "Lighthouse keeper", "lighthouse report");
    assertThat(recent(ada, "LIGHT")).containsExactly("Lighthouse keeper", "lighthouse report");
    assertThat(recent(server.loggedIn("ann"), "light")).isEmpty();

    JsonNode forgotten =
        ada.post("/api/searches/forget", Map.of("query", "lighthouse report")).json();
    assertThat(forgotten.get("searches").asInt()).isEqualTo(1);
    assertThat(recent(ada, "light")).containsExactly("Lighthouse keeper");
    ada.post("/api/searches/forget", Map.of());
    assertThat(recent(ada, "")).isEmpty();
  }

  @Test
  void columnsAreKeptForTheOneWhoChoseThem() {
    assertThat(ada.get("/api/me/columns").json().get("columns").size()).isZero();
    ada.put("/api/me/columns", Map.of("columns", List.of("title", "number", "title")));
    assertThat(columns(ada)).containsExactly("title", "number");
    assertThat(columns(server.loggedIn("ann"))).isEmpty();
    assertThat(ada.put("/api/me/columns", Map.of("columns", List.of("colour"))).problem())
        .isEqualTo("invalid-request");
    ada.put("/api/me/columns", Map.of("columns", List.of()));
    assertThat(columns(ada)).isEmpty();
  }

  private static List<String> columns(Browser browser) {
    return browser
        .get("/api/me/columns")
        .json()
        .get("columns")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static List<String> recent(Browser browser, String text) {
    return browser
        .post("/api/suggestions", Map.of("text", text, "limit", 50))
        .json()
        .get("suggestions")
        .valueStream()
        .filter(one -> one.get("what").asString().equals("recent"))
        .map(one -> one.get("text").asString())
        .toList();
  }

  @Test
  void whatHelpsToWriteAQueryIsThere() {
    assertThat(ada.get("/api/fields").json().get("fields").size()).isGreaterThan(20);
    assertThat(ada.get("/api/units").json().get("units").size()).isEqualTo(1);
    assertThat(ada.post("/api/suggestions", Map.of("text", "zzsynth.nor")).text())
        .contains(Lines.MAIL_OF_THE_NORTH);
    JsonNode facet =
        ada.post("/api/search/facet", Map.of("field", "esp", "containing", "north")).json();
    assertThat(facet.get("values").get(0).get("value").asString()).isEqualTo("NorthChat");
    JsonNode explained =
        ada.post("/api/search/explain", Map.of("query", "lighthouse", "reportId", "feed/n1"))
            .json();
    assertThat(explained.get("explanation").get("value").asDouble()).isPositive();
  }

  @Test
  void whatCannotBeReadIsInQuarantineAndCanBeFetchedAndTriedAgain() {
    Browser ann = server.loggedIn("ann");
    byte[] broken = "{\"reportId\": 1234567, \"reported".getBytes(StandardCharsets.UTF_8);
    JsonNode summary = ann.upload("/api/reports", broken).json();
    assertThat(summary.get("quarantined").asLong()).isEqualTo(1);
    JsonNode entry = ann.get("/api/quarantine").json().get("entries").get(0);
    assertThat(entry.get("batch").asLong()).isEqualTo(summary.get("batch").asLong());
    assertThat(entry.get("advice").asString())
        .endsWith(".")
        .isNotEqualTo(entry.get("message").asString());
    String address = "/api/quarantine/" + entry.get("entry").asLong();
    assertThat(ann.get(address + "/original").bytes()).isEqualTo(broken);
    assertThat(ann.json("POST", address + "/retry", "").json().get("quarantined").asLong())
        .isEqualTo(1);
    assertThat(ann.get("/api/batches").json().get("total").asLong()).isPositive();
  }

  @Test
  void whatWasPassedOverIsReadPageByPageFromTheNewestOn() {
    Browser ann = server.loggedIn("ann");
    for (int i = 0; i < 3; i++) {
      JsonNode summary = ann.upload("/api/reports", Lines.beginningOfAPicture()).json();
      assertThat(summary.get("passedOver").asLong()).isEqualTo(1);
    }
    JsonNode first = ann.get("/api/passed-over?limit=2").json();
    assertThat(first.get("total").asLong()).isEqualTo(3);
    assertThat(first.get("entries")).hasSize(2);
    assertThat(first.at("/entries/0/reason").asString()).isEqualTo("media");
    assertThat(first.at("/entries/0/unit").asString()).isEqualTo("north");
    JsonNode rest = ann.get("/api/passed-over?cursor=" + first.get("next").asString()).json();
    assertThat(rest.get("entries")).hasSize(1);
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(rest.at("/entries/0/entry").asLong())
        .isLessThan(first.at("/entries/1/entry").asLong());
  }

  @Test
  void aBodyBeyondTheLimitIsNotTakenIn() {
    byte[] large = "x".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8);
    assertThat(server.loggedIn("ann").upload("/api/reports", large).problem())
        .isEqualTo("too-large");
  }

  @Test
  void aBodyThatDoesNotSayHowLongItIsIsBoundedToo() {
    byte[] large = "x".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8);
    Browser.Answer answer =
        server
            .loggedIn("ann")
            .send(
                "POST",
                "/api/reports",
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                "application/octet-stream");
    assertThat(answer.problem()).isEqualTo("too-large");
  }

  @Test
  void reportsGoToTheCallersOwnUnitsOnly() {
    Browser ann = server.loggedIn("ann");
    byte[] line = Lines.line("n9", "A late one").getBytes(StandardCharsets.UTF_8);
    assertThat(ann.upload("/api/reports?unit=south", line).status()).isEqualTo(400);
    assertThat(ann.upload("/api/reports?unit=nowhere", line).status()).isEqualTo(400);
  }

  @Test
  void everythingSomebodyDidIsInTheAuditTrailWithItsPurpose() {
    Browser curious = server.loggedIn("ada").with("X-Purpose", "case%20%C3%A4%201%2B1");
    curious.post("/api/search", Map.of("query", "complaint"));
    curious.get("/api/reports/feed%2Fn2");
    curious.get("/api/reports/feed%2Fn2/original");
    curious.get("/api/reports/feed%2Fn2/links");
    JsonNode trail = server.administrator().get("/api/audit?limit=1000").json().get("entries");
    List<String> done =
        trail
            .valueStream()
            .filter(entry -> entry.get("purpose").asString().equals("case ä 1+1"))
            .map(entry -> entry.get("action").asString())
            .toList();
    assertThat(done).contains("search", "report.view", "report.original");
    assertThat(done).anyMatch(action -> action.startsWith("links"));
  }

  @Test
  void supervisorsSeeHowFarTheIndexIsAndFiguresNameNoAddress() {
    Browser admin = server.administrator();
    JsonNode health = admin.get("/api/health").json();
    assertThat(health.get("status").asString()).isEqualTo("ok");
    assertThat(health.get("detail").get("lag").asLong()).isZero();
    assertThat(server.browser().get("/api/health").json().get("detail").isNull()).isTrue();
    ada.get("/api/reports/feed%2Fn1");
    assertThat(admin.get("/api/metrics").text())
        .contains("leadline_http_seconds", "/api/reports/{reportId}", "leadline_index_reports")
        .contains("leadline_cache_requests_total{cache=\"search.facets\",result=\"hit\"}")
        .contains("cache=\"index.matches\"", "cache=\"links\"")
        .doesNotContain("feed", "zzsynth");
  }
}

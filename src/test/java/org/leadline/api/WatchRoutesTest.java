package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Uninterruptibles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import tools.jackson.databind.JsonNode;

/** Watches and their alerts over HTTP. */
class WatchRoutesTest {

  private static final String MAIL = "zzsynth.watched@gmail.com";

  @TempDir Path folder;
  private TestServer server;
  private Browser ann;

  @BeforeEach
  void start() {
    server = TestServer.start(folder);
    server.account("ann", AccountRole.INVESTIGATOR, "north");
    server.account("vic", AccountRole.VIEWER, "north");
    server.account("sam", AccountRole.INVESTIGATOR, "south");
    server.takeIn("north", Lines.withMails("w1", "A first note of the harbour", MAIL));
    server.watch();
    ann = server.loggedIn("ann");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatArrivesAfterAWatchWasMadeRaisesOneAlert() {
    add(ann, Map.of("kind", "search", "name", "harbour", "query", "harbour"));
    add(ann, Map.of("kind", "values", "values", List.of(MAIL)));
    add(ann, Map.of("kind", "report", "reportId", "feed/w1", "min", "weak"));
    server.watch();
    assertThat(alerts(ann).get("total").asInt()).isZero();

    server.takeIn("north", Lines.withMails("w2", "A second note of the harbour", MAIL));
    server.takeIn("north", Lines.withMails("w3", "Another place", "zzsynth.other@gmail.com"));
    assertThat(server.watch()).isEqualTo(3);
    assertThat(server.watch()).isZero();

    JsonNode page = alerts(ann);
    assertThat(page.get("total").asInt()).isEqualTo(3);
    assertThat(page.get("unread").asInt()).isEqualTo(3);
    assertThat(page.findValuesAsString("reportId")).containsOnly("feed/w2");
    assertThat(page.findValuesAsString("cause"))
        .containsExactlyInAnyOrder("matched", "matched", "linked");
    assertThat(page.findValuesAsString("otherReportId")).contains("feed/w1");
    assertThat(alerts(server.loggedIn("sam")).get("total").asInt()).isZero();
  }

  @Test
  void anAlertIsReadByWhoeverMarksItAlone() {
    add(ann, Map.of("kind", "search", "query", "harbour", "unit", "north"));
    server.takeIn("north", Lines.withMails("w2", "The harbour again", MAIL));
    server.watch();
    Browser vic = server.loggedIn("vic");
    long alert = alerts(vic).at("/alerts/0/alert").asLong();
    JsonNode marked = vic.post("/api/alerts/read", Map.of("alert", alert)).json();
    assertThat(marked.get("marked").asInt()).isEqualTo(1);
    assertThat(marked.get("unread").asInt()).isZero();
    assertThat(alerts(vic).at("/alerts/0/read").asBoolean()).isTrue();
    assertThat(vic.get("/api/alerts?unread=true").json().get("total").asInt()).isZero();
    assertThat(alerts(ann).get("unread").asInt()).isEqualTo(1);
    assertThat(ann.post("/api/alerts/read", Map.of("upTo", alert)).json().get("marked").asInt())
        .isEqualTo(1);
  }

  @Test
  void aUnitWithdrawnEndsTheAlertsAboutItsReports() {
    add(ann, Map.of("kind", "search", "query", "harbour"));
    server.takeIn("north", Lines.withMails("w2", "The harbour again", MAIL));
    server.watch();
    assertThat(alerts(ann).get("total").asInt()).isEqualTo(1);

    server.administrator().put("/api/users/ann", Map.of("units", List.of("south")));
    server.takeIn("north", Lines.withMails("w3", "The harbour once more", MAIL));
    assertThat(server.watch()).isZero();
    assertThat(alerts(server.loggedIn("ann")).get("total").asInt()).isZero();
  }

  @Test
  void whatAChildVictimAloneHoldsIsToldToThoseWhoMaySeeIt() {
    add(
        ann,
        Map.of("kind", "values", "values", List.of("zzsynth.young@gmail.com"), "unit", "north"));
    server.takeIn(
        "north",
        Lines.withVictim("w5", "A note", "zzsynth.elder@gmail.com", "zzsynth.young@gmail.com"));
    assertThat(server.watch()).isEqualTo(1);
    assertThat(alerts(ann).get("total").asInt()).isEqualTo(1);
    assertThat(alerts(server.loggedIn("vic")).get("total").asInt()).isZero();
  }

  @Test
  void aVictimWhoIsReportedElsewhereIsToldToBothUnitsOnce() {
    server.account("sue", AccountRole.SUPERVISOR, "north", "south");
    server.takeIn(
        "north",
        Lines.withVictim(
            "w6", "A note", "zzsynth.elder.two@gmail.com", "zzsynth.crossed@gmail.com"));
    server.takeIn("south", Lines.withMails("w7", "A note", "zzsynth.crossed@gmail.com"));
    assertThat(server.watch()).isEqualTo(2);
    server.takeIn("south", Lines.withMails("w7", "A longer note", "zzsynth.crossed@gmail.com"));
    assertThat(server.watch()).isZero();
    JsonNode page = alerts(server.loggedIn("sue"));
    assertThat(page.findValuesAsString("cause")).containsExactly("crossed", "crossed");
    assertThat(page.at("/alerts/0/version").isNull()).isTrue();
    assertThat(alerts(ann).get("total").asInt()).isZero();
  }

  @Test
  void whoClosedAReportIsToldOfANewStrongLinkOnce() {
    ann.post("/api/reports/feed%2Fw1/claim", Map.of());
    assertThat(server.watch()).isZero();
    Map<String, String> closing =
        Map.of("disposition", "unable-to-locate-subject", "reason", "Moved abroad.");
    assertThat(ann.post("/api/reports/feed%2Fw1/disposition", closing).status()).isEqualTo(200);
    assertThat(server.watch()).isZero();

    server.takeIn("north", Lines.withMails("w2", "A second note", MAIL));
    server.takeIn("south", Lines.withMails("w3", "A note of others", MAIL));
    assertThat(server.watch()).isEqualTo(1);
    server.takeIn("north", Lines.withMails("w2", "A second note, longer", MAIL));
    assertThat(server.watch()).isZero();
    JsonNode alert = alerts(ann).at("/alerts/0");
    assertThat(alert.get("kind").asString()).isEqualTo("closed");
    assertThat(alert.get("reportId").asString()).isEqualTo("feed/w2");
    assertThat(alert.get("otherReportId").asString()).isEqualTo("feed/w1");
    assertThat(alerts(server.loggedIn("vic")).get("total").asInt()).isZero();
  }

  @Test
  void whoClosedAReportIsToldWhenItsOwnUpdateLinksItToAnother() {
    server.takeIn("north", Lines.withMails("w4", "Another note", "zzsynth.later@gmail.com"));
    server.takeIn("north", Lines.withMails("w5", "A third note", MAIL));
    ann.post("/api/reports/feed%2Fw1/claim", Map.of());
    Map<String, String> closing =
        Map.of("disposition", "unable-to-locate-subject", "reason", "Moved abroad.");
    assertThat(ann.post("/api/reports/feed%2Fw1/disposition", closing).status()).isEqualTo(200);
    server.watch();
    server.clock().pass(Duration.ofMinutes(1));

    String update = Lines.withMails("w1", "A longer note", MAIL, "zzsynth.later@gmail.com");
    server.takeIn("north", update.replace("2030-01-02", "2030-01-03"));
    assertThat(server.watch()).isEqualTo(1);
    server.takeIn("north", update.replace("2030-01-02", "2030-01-04"));
    assertThat(server.watch()).isZero();
    JsonNode alert = alerts(ann).at("/alerts/0");
    assertThat(alert.get("kind").asString()).isEqualTo("closed");
    assertThat(alert.get("reportId").asString()).isEqualTo("feed/w4");
    assertThat(alert.get("otherReportId").asString()).isEqualTo("feed/w1");
  }

  @Test
  void theDigestTellsWhatEachWatchFoundSinceTheLastVisit() {
    add(ann, Map.of("kind", "search", "name", "harbour", "query", "harbour"));
    add(ann, Map.of("kind", "search", "name", "quiet", "query", "zzsynthquiet"));
    server.takeIn("north", Lines.withMails("w2", "A second note of the harbour", MAIL));
    server.takeIn("north", Lines.withMails("w3", "A third note of the harbour", MAIL));
    server.watch();

    JsonNode found = ann.get("/api/queue/digest").json().get("watches");
    assertThat(found).hasSize(1);
    assertThat(found.at("/0/name").asString()).isEqualTo("harbour");
    assertThat(found.at("/0/alerts").asInt()).isEqualTo(2);
    assertThat(found.at("/0/unread").asInt()).isEqualTo(2);
    assertThat(server.loggedIn("sam").get("/api/queue/digest").json().get("watches")).isEmpty();

    server.clock().pass(Duration.ofMinutes(1));
    ann.post("/api/queue/digest/seen", Map.of());
    assertThat(ann.get("/api/queue/digest").json().get("watches")).isEmpty();
  }

  @Test
  void workOnAReportTellsThoseAloneWhoAskForIt() {
    add(ann, Map.of("kind", "search", "query", "harbour"));
    add(ann, Map.of("kind", "search", "query", "status:ongoing"));
    ann.post("/api/reports/feed%2Fw1/claim", Map.of());
    assertThat(server.watch()).isEqualTo(1);
  }

  @Test
  void aClusterIsWatched() {
    add(ann, Map.of("kind", "cluster", "reportId", "feed/w1"));
    server.takeIn("north", Lines.withMails("w2", "A second note", MAIL));
    assertThat(server.watch()).isEqualTo(1);
    assertThat(alerts(ann).at("/alerts/0/cause").asString()).isEqualTo("joined");
  }

  @Test
  void aRemovedWatchRaisesNothingAndKeepsItsAlerts() {
    String id = add(ann, Map.of("kind", "search", "query", "harbour")).get("id").asString();
    server.takeIn("north", Lines.withMails("w2", "The harbour again", MAIL));
    server.watch();
    assertThat(server.loggedIn("sam").delete("/api/watches/" + id).status()).isEqualTo(404);
    assertThat(ann.delete("/api/watches/" + id).status()).isEqualTo(204);
    assertThat(ann.delete("/api/watches/" + id).status()).isEqualTo(404);
    server.takeIn("north", Lines.withMails("w3", "The harbour once more", MAIL));
    assertThat(server.watch()).isZero();
    assertThat(alerts(ann).get("total").asInt()).isEqualTo(1);
    assertThat(ann.get("/api/watches").json().get("watches")).isEmpty();
  }

  @Test
  void whatIsWrongWithAWatchIsTold() {
    List<Map<String, Object>> wrong =
        List.of(
            Map.of("kind", "crossing"),
            Map.of("kind", "search", "query", "(harbour"),
            Map.of("kind", "search", "filters", Map.of("nosuch", List.of("x"))),
            Map.of("kind", "values"),
            Map.of("kind", "values", "values", List.of(MAIL, "...")),
            Map.of("kind", "report"),
            Map.of("kind", "report", "reportId", "feed/none"),
            Map.of("kind", "report", "reportId", "feed/w1", "min", "any"),
            Map.of("kind", "cluster", "reportId", "feed/none"),
            Map.of("kind", "search", "query", "harbour", "unit", "south"),
            Map.of("kind", "search", "query", "harbour", "name", "x".repeat(201)));
    for (Map<String, Object> body : wrong) {
      assertThat(ann.post("/api/watches", body).status()).as(body.toString()).isEqualTo(400);
    }
    assertThat(
            ann.post("/api/watches", Map.of("kind", "values", "values", List.of(MAIL, "...")))
                .json()
                .get("detail")
                .asString())
        .contains("by their place from 1: 2;");
    assertThat(
            server
                .loggedIn("vic")
                .post("/api/watches", Map.of("kind", "search", "query", "x", "unit", "north"))
                .status())
        .isEqualTo(400);
    assertThat(ann.get("/api/watches").json().get("watches")).isEmpty();
    for (String page : List.of("unread=maybe", "from=yesterday", "to=1", "limit=x")) {
      assertThat(ann.get("/api/alerts?" + page).status()).as(page).isEqualTo(400);
    }
    assertThat(ann.post("/api/alerts/read", Map.of()).status()).isEqualTo(400);
  }

  @Test
  void alertsComeAsEventsAndGoOnFromTheLastOne() {
    add(ann, Map.of("kind", "search", "query", "harbour"));
    server.takeIn("north", Lines.withMails("w2", "The harbour again", MAIL));
    server.watch();
    String fromNow = ann.get("/api/alerts/stream?seconds=0").text();
    assertThat(fromNow).contains("event: unread\ndata: {\"unread\":1}").doesNotContain("feed/w2");
    String fromBefore = ann.with("Last-Event-ID", "1").get("/api/alerts/stream?seconds=0").text();
    assertThat(fromBefore).contains("event: alert").contains("\"reportId\":\"feed/w2\"");
    assertThat(ann.with("Last-Event-ID", "x").get("/api/alerts/stream?seconds=0").status())
        .isEqualTo(400);
  }

  @Test
  void aStreamEndsWithItsSession() {
    Browser other = server.loggedIn("ann");
    Browser leaver = server.browser();
    leaver.with("Cookie", other.header("Cookie"));
    leaver.with("X-CSRF-Token", other.header("X-CSRF-Token"));
    Thread leaving =
        Thread.ofVirtual()
            .start(() -> {
              Uninterruptibles.sleepUninterruptibly(Duration.ofMillis(500));
              leaver.delete("/api/session");
            });
    long start = System.nanoTime();
    assertThat(other.get("/api/alerts/stream?seconds=60").status()).isEqualTo(200);
    Uninterruptibles.joinUninterruptibly(leaving);
    assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(30);
  }

  @Test
  void watchesAndAlertsAreInTheAuditTrail() {
    add(ann, Map.of("kind", "search", "query", "harbour"));
    ann.get("/api/watches");
    ann.get("/api/alerts");
    assertThat(server.administrator().get("/api/audit").text())
        .contains("watch.add", "watches.view", "alerts.view");
  }

  private static JsonNode add(Browser browser, Map<String, Object> body) {
    Browser.Answer answer = browser.post("/api/watches", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private static JsonNode alerts(Browser browser) {
    return browser.get("/api/alerts").json();
  }
}

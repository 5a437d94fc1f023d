package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

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

/** People work on reports over HTTP. */
class CaseRoutesTest {

  private static final String N1 = "/api/reports/feed%2Fn1";

  @TempDir Path folder;
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.start(folder);
    server.account("ann", AccountRole.INVESTIGATOR, "north");
    server.account("ben", AccountRole.INVESTIGATOR, "north");
    server.account("vic", AccountRole.VIEWER, "north");
    server.takeIn("north", Lines.north());
    server.takeIn("south", Lines.south());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aReportIsClaimedAndClosedWithAReason() {
    Browser ann = server.loggedIn("ann");
    String latest = ann.get(N1 + "/case").json().at("/history").isEmpty() ? "" : "one";

    JsonNode claimed = ann.post(N1 + "/claim", Map.of("seen", latest)).json();
    assertThat(claimed.path("work").path("assignee").asString()).isEqualTo("ann");
    JsonNode closed =
        ann.post(
                N1 + "/disposition",
                Map.of("disposition", "unable-to-locate-subject", "reason", "Moved abroad."))
            .json();

    assertThat(closed.path("work").path("status").asString()).isEqualTo("closed");
    assertThat(closed.at("/history/1/reason").asString()).isEqualTo("Moved abroad.");
    Map<String, Object> closedOnes =
        Map.of("filters", Map.of("status", List.of("closed")), "facets", List.of("disposition"));
    JsonNode queue = ann.post("/api/queue", closedOnes).json();
    assertThat(queue.get("total").asLong()).isEqualTo(1);
    assertThat(queue.at("/rows/0").path("work").path("disposition").asString())
        .isEqualTo("unable-to-locate-subject");
    assertThat(queue.at("/counts/facets/disposition/0/count").asLong()).isEqualTo(1);
    Browser.Answer found =
        ann.post("/api/search", Map.of("query", "status:closed assignee:ann arrived:2030"));
    assertThat(found.json().get("total").asLong()).isEqualTo(1);
  }

  @Test
  void theSecondToClaimIsRefusedWithTheNameOfTheFirst() {
    server.loggedIn("ann").post(N1 + "/claim", Map.of());

    Browser.Answer refused = server.loggedIn("ben").post(N1 + "/claim", Map.of());

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("detail").asString())
        .startsWith("It is ann's since 2030-01-02 03:04 UTC.");
  }

  @Test
  void severalReportsAreWorkedOnAtOneGoAndThatIsUndone() {
    Browser ann = server.loggedIn("ann");

    JsonNode done =
        ann.post(
                "/api/queue/actions",
                Map.of("action", "claim", "reports", List.of("feed/n1", "feed/n2", "feed/s1")))
            .json();

    assertThat(done.get("done").asLong()).isEqualTo(2);
    assertThat(done.at("/reports/2/outcome").asString()).isEqualTo("not-found");
    String action = done.get("action").asString();
    assertThat(
            ann.post("/api/queue/actions", Map.of("action", "undo", "id", action))
                .json()
                .get("done")
                .asLong())
        .isEqualTo(2);
    assertThat(ann.get(N1 + "/case").json().path("work").path("assignee").isNull()).isTrue();
  }

  @Test
  void badRequestsAreRefusedWithWhatToDo() {
    Browser ann = server.loggedIn("ann");
    for (Map<String, Object> bad :
        List.<Map<String, Object>>of(
            Map.of("disposition", "lost"),
            Map.of("disposition", "other"),
            Map.of("disposition", "arrest", "additionalVictims", -1),
            Map.of("disposition", "arrest", "text", "x"),
            Map.of("disposition", "arrest", "reason", "x".repeat(2_001)),
            Map.of())) {
      assertRefused(ann.post(N1 + "/disposition", bad));
    }
    assertRefused(ann.post(N1 + "/status", Map.of("status", "closed")));
    assertRefused(ann.post(N1 + "/preservation", Map.of("until", "soon", "reason", "x")));
    assertRefused(ann.post(N1 + "/preservation", Map.of("until", "2034-01-01")));
    assertRefused(ann.post(N1 + "/notes", Map.of("text", " ")));
    assertRefused(ann.post("/api/queue/actions", Map.of("action", "claim")));
    assertRefused(ann.post("/api/queue/actions", Map.of("action", "undo", "id", "none")));
    assertRefused(ann.post("/api/queue", Map.of("preservation", List.of("soon"))));
    assertThat(ann.post(N1 + "/undo", Map.of("id", "none")).status()).isEqualTo(404);
    assertThat(ann.get(N1 + "/case").json().get("history")).isEmpty();
  }

  @Test
  void theDigestTellsWhatIsNewSinceItWasSeen() {
    Browser ann = server.loggedIn("ann");
    assertThat(ann.get("/api/queue/digest").json().at("/arrived/total").asLong()).isEqualTo(3);
    server.clock().pass(Duration.ofMinutes(1));
    ann.post("/api/queue/digest/seen", Map.of());
    server.clock().pass(Duration.ofMinutes(1));
    assertThat(ann.get("/api/queue/digest").json().at("/arrived/total").asLong()).isZero();
    ann.post(N1 + "/claim", Map.of());

    server.takeIn("north", Lines.north()[0].replace("\"n1\"", "\"n7\""));

    JsonNode digest = ann.get("/api/queue/digest").json();
    assertThat(digest.at("/arrived/total").asLong()).isEqualTo(1);
    assertThat(digest.at("/mine/total").asLong()).isEqualTo(1);
    assertThat(digest.at("/newLinks/0/reportId").asString()).isEqualTo("feed/n1");
    assertThat(digest.at("/newLinks/0/arrived/0").asString()).isEqualTo("feed/n7");
    assertThat(digest.at("/expiring/more").asLong()).isEqualTo(4);
    assertRefused(ann.get("/api/queue/digest?since=yesterday"));
  }

  @Test
  void anUrgentReportThatNobodyClaimsRaisesTheAlarmUntilSomebodyDoes() {
    String escalated =
        """
        {"reportId":900000008,"informational":false,"dateReceived":"2030-01-02T03:00:00Z",
         "reportedInformation":{"reportingEsp":{"espName":"ExampleChat, Inc."},
          "incidentSummary":{"incidentType":"Records","espEscalation":"As told by the office."}}}
        """;
    server.takeIn("north", escalated);
    Browser ann = server.loggedIn("ann");
    assertThat(ann.get("/api/queue/digest").json().at("/urgent/total").asLong()).isEqualTo(1);
    assertThat(ann.get("/api/queue/digest").json().at("/unreviewed/total").asLong()).isZero();

    server.clock().pass(Duration.ofHours(5));

    Browser later = server.loggedIn("ann");
    JsonNode alarm = later.get("/api/queue/digest").json();
    assertThat(alarm.at("/unreviewed/first/0/reportId").asString()).isEqualTo("900000008");
    later.post("/api/reports/900000008/claim", Map.of());
    assertThat(later.get("/api/queue/digest").json().at("/unreviewed/total").asLong()).isZero();
  }

  private static void assertRefused(Browser.Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("detail").asString()).isNotBlank();
  }

  @Test
  void whoMayNotSeeTheReportOrTheVictimsLearnsNothing() {
    Browser ann = server.loggedIn("ann");
    ann.post(
        N1 + "/disposition",
        Map.of("disposition", "arrest", "victimIdentified", "yes", "reason", "As told."));
    assertThat(ann.get(N1 + "/case").json().at("/found/victimIdentified").asString())
        .isEqualTo("yes");

    Browser vic = server.loggedIn("vic");

    assertThat(vic.get(N1 + "/case").text()).doesNotContain("\"yes\"", "As told.");
    assertThat(vic.post(N1 + "/claim", Map.of()).status()).isEqualTo(403);
    assertThat(ann.get("/api/reports/feed%2Fs1/case").status()).isEqualTo(404);
    assertThat(ann.post("/api/reports/feed%2Fs1/notes", Map.of("text", "x")).status())
        .isEqualTo(404);
  }

  @Test
  void unreadReportsOfAQueueStayInPlaceWhileSomebodyReadsThem() {
    Browser ann = server.loggedIn("ann");
    Map<String, Object> unread = Map.of("unread", true, "limit", 1);
    JsonNode first = ann.post("/api/queue", unread).json();
    server.clock().pass(Duration.ofMinutes(1));
    ann.post(
        "/api/queue/read",
        Map.of("read", true, "reports", List.of(first.at("/rows/0/reportId").asString())));

    JsonNode second =
        ann.post(
                "/api/queue",
                Map.of("unread", true, "limit", 1, "cursor", first.get("next").asString()))
            .json();

    assertThat(second.at("/rows/0/rank").asLong()).isEqualTo(2);
    assertThat(second.get("total").asLong()).isEqualTo(first.get("total").asLong());
    assertThat(ann.post("/api/queue", unread).json().get("total").asLong())
        .isEqualTo(first.get("total").asLong() - 1);
  }
}

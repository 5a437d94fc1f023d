package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import tools.jackson.databind.JsonNode;

/** Analysts decide about reports over HTTP; whoever does not see both learns nothing. */
class DecisionRoutesTest {

  private static final String REASON = "The same office wrote both.";

  @TempDir Path folder;
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.start(folder);
    server.account("ann", AccountRole.ANALYST, "north");
    server.account("bea", AccountRole.ANALYST, "north", "south");
    server.account("vic", AccountRole.VIEWER, "north");
    server.takeIn("north", Lines.north());
    server.takeIn("south", Lines.south());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aDecisionIsShownOnTheLinksOfBothReports() {
    Browser ann = server.loggedIn("ann");
    assertThat(decide(ann, "cannot-link", "feed/n2", "feed/n1").status()).isEqualTo(201);

    for (String report : new String[] {"n1", "n2"}) {
      JsonNode links = ann.get("/api/reports/feed%2F" + report + "/links").json();
      assertThat(links.at("/decisions/0/kind").asString()).isEqualTo("cannot-link");
      assertThat(links.at("/decisions/0/reason").asString()).isEqualTo(REASON);
      assertThat(links.at("/links/0/decided").asString()).isEqualTo("cannot-link");
    }
    assertThat(server.loggedIn("vic").get("/api/reports/feed%2Fn1/links").text())
        .contains("cannot-link")
        .doesNotContain(REASON);
  }

  @Test
  void contraryDecisionsAreRefusedWithTheNameOfWhatSpeaksAgainst() {
    Browser ann = server.loggedIn("ann");
    String first = id(decide(ann, "must-link", "feed/n1", "feed/n2"));
    String second = id(decide(ann, "must-link", "feed/n2", "feed/n3"));

    Browser.Answer refused = decide(ann, "cannot-link", "feed/n3", "feed/n1");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("detail").asString())
        .contains(first, second, "Withdraw one of these")
        .doesNotContain(REASON);
    assertThat(decide(ann, "must-link", "feed/n2", "feed/n1").status()).isEqualTo(409);

    assertThat(withdraw(ann, second).json().at("/withdrawn/who").asString()).isEqualTo("ann");
    assertThat(withdraw(ann, second).status()).isEqualTo(409);
    assertThat(decide(ann, "cannot-link", "feed/n3", "feed/n1").status()).isEqualTo(201);
    Browser.Answer chained = decide(ann, "must-link", "feed/n2", "feed/n3");
    assertThat(chained.status()).isEqualTo(409);
    assertThat(chained.json().get("detail").asString()).contains(first);
  }

  @Test
  void badDecisionsAreRefusedWithWhatToDo() {
    Browser ann = server.loggedIn("ann");
    for (Map<String, String> bad :
        List.of(
            body("must-link", "feed/n1", "feed/n1", REASON),
            body("perhaps", "feed/n1", "feed/n2", REASON),
            body("must-link", "feed/n1", "feed/n2", "  "),
            body("must-link", "feed/n1", "feed/n2", "x".repeat(2_001)),
            body("must-link", "feed/n1", "feed/n2", "bell \u0007"))) {
      Browser.Answer answer = ann.post("/api/link-decisions", bad);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().get("detail").asString()).isNotBlank();
    }
    assertThat(ann.get("/api/link-decisions?cursor=none").status()).isEqualTo(400);
  }

  @Test
  void whoSeesOneReportAloneIsAnsweredAsIfTheOtherDidNotExist() {
    Browser bea = server.loggedIn("bea");
    String id = id(decide(bea, "must-link", "feed/n1", "feed/s1"));
    Browser ann = server.loggedIn("ann");

    assertThat(decide(ann, "must-link", "feed/n1", "feed/s1").status()).isEqualTo(404);
    assertThat(decide(ann, "must-link", "feed/n1", "feed/none").status()).isEqualTo(404);
    assertThat(withdraw(ann, id).status()).isEqualTo(404);
    assertThat(ann.get("/api/link-decisions").json().get("total").asLong()).isZero();
    assertThat(ann.get("/api/link-decisions?reportId=feed%2Fn1").json().get("decisions")).isEmpty();
    assertThat(ann.get("/api/reports/feed%2Fn1/links").json().get("decisions")).isEmpty();
    assertThat(bea.get("/api/link-decisions").json().at("/decisions/0/id").asString())
        .isEqualTo(id);
  }

  @Test
  void everyDecisionIsInTheAuditTrail() {
    Browser ann = server.loggedIn("ann").with("X-Purpose", "case%2012");
    withdraw(ann, id(decide(ann, "must-link", "feed/n1", "feed/n2")));

    String audited = server.administrator().get("/api/audit").text();

    assertThat(audited).contains("link.decide", "link.withdraw", "must-link feed/n1 feed/n2");
  }

  private static Browser.Answer decide(Browser browser, String kind, String one, String other) {
    return browser.post("/api/link-decisions", body(kind, one, other, REASON));
  }

  private static Browser.Answer withdraw(Browser browser, String id) {
    return browser.post(
        "/api/link-decisions/" + id + "/withdrawal", Map.of("reason", "It was another office."));
  }

  private static Map<String, String> body(String kind, String one, String other, String reason) {
    return Map.of("kind", kind, "reportId", one, "otherReportId", other, "reason", reason);
  }

  private static String id(Browser.Answer answer) {
    return answer.json().get("id").asString();
  }
}

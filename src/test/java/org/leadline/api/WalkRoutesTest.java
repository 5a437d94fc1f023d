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

/** What lies behind linked reports over HTTP. */
class WalkRoutesTest {

  @TempDir Path folder;
  private TestServer server;
  private Browser ann;

  @BeforeEach
  void start() {
    server = TestServer.start(folder);
    server.account("ann", AccountRole.ANALYST, "north");
    server.takeIn(
        "north",
        Lines.withMails("w1", "A first note", "zzsynth.one@gmail.com"),
        Lines.withMails("w2", "A second note", "zzsynth.one@gmail.com", "zzsynth.two@gmail.com"),
        Lines.withMails("w3", "A third note", "zzsynth.two@gmail.com"),
        Lines.withMails("w4", "A fourth note", "zzsynth.four@gmail.com"));
    ann = server.loggedIn("ann");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aWalkTellsItsCountsAndItsReportsPageByPage() {
    JsonNode counts = ann.get("/api/reports/feed%2Fw1/walk?limit=0").json();
    assertThat(counts.at("/hops/0/reports").asLong()).isEqualTo(1);
    assertThat(counts.at("/hops/1/reports").asLong()).isEqualTo(1);
    assertThat(counts.get("reports")).isEmpty();

    JsonNode first = ann.get("/api/reports/feed%2Fw1/walk?limit=1").json();
    assertThat(first.at("/reports/0/reportId").asString()).isEqualTo("feed/w2");
    assertThat(first.at("/reports/0/adds").asInt()).isEqualTo(1);
    JsonNode second =
        ann.get("/api/reports/feed%2Fw1/walk?limit=1&cursor=" + first.get("next").asString())
            .json();
    assertThat(second.at("/reports/0/reportId").asString()).isEqualTo("feed/w3");
    assertThat(second.at("/reports/0/from").asString()).isEqualTo("feed/w2");
    assertThat(second.get("partial").isNull()).isTrue();
  }

  @Test
  void aPathTellsItsLinksWithTheirReasons() {
    JsonNode path =
        ann.post(
                "/api/paths", Map.of("from", "feed/w1", "to", "feed/w3", "kinds", List.of("email")))
            .json();
    assertThat(path.get("found").asBoolean()).isTrue();
    assertThat(path.at("/steps/0/to/reportId").asString()).isEqualTo("feed/w2");
    assertThat(path.at("/steps/1/link/reasons/0/key/display").asString())
        .isEqualTo("zzsynth.two@gmail.com");

    JsonNode none = ann.post("/api/paths", Map.of("from", "feed/w1", "to", "feed/w4")).json();
    assertThat(none.get("found").asBoolean()).isFalse();
    assertThat(none.get("partial").isNull()).isTrue();
  }

  @Test
  void whatIsWrongWithAWalkOrAPathIsTold() {
    for (String wrong :
        List.of(
            "hops=4",
            "min=none",
            "kinds=mail",
            "receivedFrom=yesterday",
            "receivedFrom=2030-02-01&receivedTo=2030-01-01",
            "seconds=0",
            "cursor=x")) {
      assertThat(ann.get("/api/reports/feed%2Fw1/walk?" + wrong).status()).as(wrong).isEqualTo(400);
    }
    assertThat(ann.get("/api/reports/feed%2Fnone/walk").status()).isEqualTo(404);
    assertThat(ann.post("/api/paths", Map.of("from", "feed/w1", "to", "feed/w1")).status())
        .isEqualTo(400);
    assertThat(ann.post("/api/paths", Map.of("from", "feed/w1", "to", "feed/none")).status())
        .isEqualTo(404);
  }

  @Test
  void walksAndPathsAreInTheAuditTrailWithTheirPurpose() {
    ann.with("X-Purpose", "case 12").get("/api/reports/feed%2Fw1/walk");
    ann.post("/api/paths", Map.of("from", "feed/w1", "to", "feed/w3"));
    assertThat(server.administrator().get("/api/audit").text())
        .contains("links.walk", "links.path", "case 12");
  }
}

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

/** What linked reports add, reports side by side and in time, and links to be taken along. */
class LinkedReportRoutesTest {

  @TempDir Path folder;
  private TestServer server;
  private Browser ann;

  @BeforeEach
  void start() {
    server = TestServer.start(folder);
    server.account("ann", AccountRole.INVESTIGATOR, "north");
    server.account("vic", AccountRole.VIEWER, "north");
    server.account("sue", AccountRole.SUPERVISOR, "north");
    server.takeIn("north", Lines.north());
    server.takeIn("south", Lines.south());
    ann = server.loggedIn("ann");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatLinkedReportsAddIsToldByGroup() {
    JsonNode added = ann.get("/api/reports/feed%2Fn1/additions").json();
    assertThat(added.get("total").asLong()).isEqualTo(1);
    assertThat(added.at("/links/0/reportId").asString()).isEqualTo("feed/n2");
    assertThat(added.at("/links/0/adds/groups/0/group").asString()).isEqualTo("email");
    assertThat(added.at("/links/0/adds/added/0/key/display").asString())
        .isEqualTo("zzsynth.n2@gmail.com");
    assertThat(ann.get("/api/reports/feed%2Fn1/additions?sort=size").status()).isEqualTo(400);
    assertThat(ann.get("/api/reports/feed%2Fs1/additions").status()).isEqualTo(404);
  }

  @Test
  void reportsAreComparedValueByValue() {
    Map<String, Object> both = Map.of("reports", List.of("feed/n1", "feed/n2"));
    JsonNode compared = ann.post("/api/compare", both).json();
    assertThat(compared.at("/values/0/holders").asInt()).isEqualTo(2);
    assertThat(compared.at("/links/0/otherReportId").asString()).isEqualTo("feed/n2");
    assertThat(compared.at("/totals/alone").size()).isEqualTo(2);
    assertThat(ann.post("/api/compare", Map.of("reports", List.of("feed/n1"))).status())
        .isEqualTo(400);
    assertThat(ann.post("/api/compare", Map.of("reports", List.of("feed/n1", "feed/s1"))).status())
        .isEqualTo(404);
  }

  @Test
  void aTimelineStandsInUtc() {
    JsonNode timeline = ann.get("/api/reports/feed%2Fn1/timeline?limit=1").json();
    assertThat(timeline.get("reports").asLong()).isEqualTo(2);
    assertThat(timeline.at("/events/0/time").asString()).isEqualTo("2030-01-02T03:04:05Z");
    assertThat(timeline.get("next").isNull()).isFalse();
    JsonNode ofCluster = ann.get("/api/clusters/feed%2Fn2/timeline").json();
    assertThat(ofCluster.get("total").asLong()).isEqualTo(timeline.get("total").asLong());
  }

  @Test
  void aGraphIsTakenAlongByWhoMayAndWrittenDown() {
    Map<String, Object> csv =
        Map.of("reports", List.of("feed/n1", "feed/n2", "feed/s1"), "format", "csv");
    String text = ann.with("X-Purpose", "case 12").post("/api/links/export", csv).text();
    assertThat(text).contains("\"feed/n1\",\"feed/n2\"").doesNotContain("feed/s1");
    Map<String, Object> png = Map.of("reports", List.of("feed/n1"), "format", "png");
    assertThat(ann.post("/api/links/export", png).status()).isEqualTo(204);
    assertThat(ann.post("/api/links/export", Map.of("reports", List.of())).status()).isEqualTo(400);
    assertThat(server.loggedIn("vic").post("/api/links/export", csv).status()).isEqualTo(403);
    JsonNode trail = server.administrator().get("/api/audit").json();
    assertThat(trail.toString()).contains("links.export", "case 12");
  }

  @Test
  void allLinksAreTakenAlongBySupervisors() {
    Browser sue = server.loggedIn("sue");
    String lines = sue.get("/api/links/export").text();
    assertThat(lines.lines()).hasSize(1);
    assertThat(lines).contains("\"feed/n1\"", "\"feed/n2\"");
    assertThat(sue.get("/api/links/export?format=graphml").text())
        .contains("<edge source=\"feed/n1\" target=\"feed/n2\">");
    assertThat(sue.get("/api/links/export?format=png").status()).isEqualTo(400);
    assertThat(ann.get("/api/links/export").status()).isEqualTo(403);
  }
}

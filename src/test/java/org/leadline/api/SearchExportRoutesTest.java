package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import tools.jackson.databind.JsonNode;

/** Whole results are taken along over HTTP. */
class SearchExportRoutesTest {

  private static final Map<String, Object> COMPLAINTS =
      Map.of("query", "complaint", "filters", Map.of("unit", List.of("north")));

  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(folder);
    server.account("ada", AccountRole.INVESTIGATOR, "north");
    server.account("ann", AccountRole.ANALYST, "north");
    server.takeIn("north", Lines.north());
    server.takeIn("south", Lines.south());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Browser.Answer taken(Browser browser, String format) {
    return browser.post("/api/search/export", Map.of("search", COMPLAINTS, "format", format));
  }

  @Test
  void anAnalystTakesEveryHitOfTheOwnUnitsAlongAndSaysWhy() {
    Browser ann = server.loggedIn("ann");
    assertThat(taken(ann, "csv").json().get("detail").asString()).contains("X-Purpose");
    ann.with("X-Purpose", "case%2012");
    Browser.Answer csv = taken(ann, "csv");
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.header("X-Total-Count")).isEqualTo("3");
    assertThat(csv.header("Content-Disposition")).contains("search.csv");
    assertThat(csv.text().lines()).hasSize(4);
    assertThat(csv.text()).doesNotContain("feed/s");
    assertThat(taken(ann, "jsonl").text().lines()).hasSize(3);
    Browser.Answer pack = taken(ann, "pack");
    assertThat(pack.header("Content-Type")).startsWith("application/zip");
    assertThat(pack.bytes()).startsWith('P', 'K');
    assertThat(taken(ann, "xlsx").problem()).isEqualTo("invalid-request");
    JsonNode record =
        server
            .administrator()
            .get("/api/audit?limit=1000")
            .json()
            .get("entries")
            .valueStream()
            .filter(entry -> entry.get("action").asString().equals("search.export.pack"))
            .findFirst()
            .orElseThrow();
    assertThat(record.get("purpose").asString()).isEqualTo("case 12");
    assertThat(record.get("count").asLong()).isEqualTo(3);
  }

  @Test
  void whatCannotBeReadOrIsNotAllowedIsAProblemAndNoFile() {
    Browser ann = server.loggedIn("ann").with("X-Purpose", "training");
    Browser.Answer wrong =
        ann.post(
            "/api/search/export", Map.of("search", Map.of("query", "(complaint"), "format", "csv"));
    assertThat(wrong.problem()).isEqualTo("invalid-query");
    Browser ada = server.loggedIn("ada").with("X-Purpose", "training");
    assertThat(taken(ada, "csv").problem()).isEqualTo("not-allowed");
  }
}

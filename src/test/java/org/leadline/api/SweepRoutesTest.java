package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import tools.jackson.databind.JsonNode;

/** Lists of values over HTTP. */
class SweepRoutesTest {

  @TempDir static Path folder;
  private static TestServer server;
  private static Browser ann;

  @BeforeAll
  static void start() {
    server = TestServer.start(folder);
    server.account("ada", AccountRole.INVESTIGATOR, "north");
    server.account("ann", AccountRole.ANALYST, "north");
    server.account("sam", AccountRole.ANALYST, "south");
    server.takeIn("north", Lines.north());
    server.takeIn("south", Lines.south());
    ann = server.loggedIn("ann");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static JsonNode given(Browser browser, String list) {
    Browser.Answer answer = sent(browser, "/api/sweeps", list, "text/plain");
    assertThat(answer.status()).isEqualTo(202);
    return answer.json();
  }

  private static Browser.Answer sent(Browser browser, String path, String list, String type) {
    byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
    return browser.send("POST", path, HttpRequest.BodyPublishers.ofByteArray(bytes), type);
  }

  static JsonNode ended(Browser browser, String sweep) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    JsonNode told = browser.get(sweep).json();
    while (told.get("state").asString().equals("running") && System.nanoTime() < end) {
      Thread.onSpinWait();
      told = browser.get(sweep).json();
    }
    assertThat(told.get("state").asString()).isEqualTo("done");
    return told;
  }

  private static String swept(Browser browser, String list) {
    String sweep = "/api/sweeps/" + given(browser, list).get("id").asString();
    ended(browser, sweep);
    return sweep;
  }

  @Test
  void aListIsGivenFollowedReadSearchedWithinAndTakenAlong() {
    String list =
        String.join("\n", Lines.SHARED_MAIL, Lines.MAIL_OF_THE_NORTH, "nobody@example.org", "=1+1");
    String sweep = swept(ann, list);
    JsonNode summary = ann.get(sweep).json().get("summary");
    assertThat(summary.get("rows").asInt()).isEqualTo(4);
    assertThat(summary.get("hits").asInt()).isEqualTo(2);
    assertThat(summary.get("reports").asInt()).isEqualTo(2);
    assertThat(summary.get("pairs").asInt()).isEqualTo(3);
    assertThat(summary.at("/facets/unit/0/value").asString()).isEqualTo("north");

    JsonNode page = ann.get(sweep + "/rows?limit=2").json();
    assertThat(page.get("total").asInt()).isEqualTo(4);
    JsonNode row = page.at("/rows/1");
    assertThat(row.get("written").asString()).isEqualTo(Lines.MAIL_OF_THE_NORTH);
    assertThat(row.get("reports").asInt()).isEqualTo(2);
    assertThat(ann.get("/api/identifiers/" + row.at("/keys/0/keyId").asString()).status())
        .isEqualTo(200);
    JsonNode rest = ann.get(sweep + "/rows?limit=2&cursor=" + page.get("next").asString()).json();
    assertThat(rest.at("/rows/0/outcome").asString()).isEqualTo("miss");
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(ann.get(sweep + "/rows?outcome=miss").json().get("total").asInt()).isEqualTo(2);

    String id = ann.get(sweep).json().get("id").asString();
    JsonNode found = ann.post("/api/search", Map.of("query", "lighthouse sweep:" + id)).json();
    assertThat(found.get("total").asInt()).isEqualTo(1);

    assertThat(ann.get(sweep + "/export").status()).isEqualTo(400);
    Browser stated = server.loggedIn("ann").with("X-Purpose", "training");
    Browser.Answer csv = stated.get(sweep + "/export");
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.text().lines().toList())
        .hasSize(5)
        .anyMatch(line -> line.contains("'=1+1"))
        .noneMatch(line -> line.contains(",=1+1"));
  }

  @Test
  void anUploadedFileIsReadByItsColumn() {
    String csv = "who,contact\nA," + Lines.SHARED_MAIL + "\nB,nobody@example.org\n";
    Browser.Answer given = sent(ann, "/api/sweeps?column=contact", csv, "text/csv");
    assertThat(given.status()).isEqualTo(202);
    String sweep = "/api/sweeps/" + given.json().get("id").asString();
    assertThat(ended(ann, sweep).at("/summary/rows").asInt()).isEqualTo(2);
    assertThat(sent(ann, "/api/sweeps?column=other", csv, "text/csv").problem())
        .isEqualTo("invalid-request");
  }

  @Test
  void whatIsWrongWithAListIsSaidAndNothingIsLost() {
    assertThat(sent(ann, "/api/sweeps", "", "text/plain").problem()).isEqualTo("invalid-request");
    assertThat(sent(ann, "/api/sweeps", "{}", "application/json").problem())
        .isEqualTo("media-type");
    assertThat(sent(ann, "/api/sweeps?as=nothing", "x", "text/plain").problem())
        .isEqualTo("invalid-query");
    byte[] latin = "na\u00efve".getBytes(StandardCharsets.ISO_8859_1);
    Browser.Answer wrong =
        ann.send(
            "POST", "/api/sweeps", HttpRequest.BodyPublishers.ofByteArray(latin), "text/plain");
    assertThat(wrong.json().get("detail").asString()).contains("UTF-8");
    assertThat(ann.get("/api/sweeps/" + "a".repeat(16)).status()).isEqualTo(404);
  }

  @Test
  void nobodySeesTheListOfAnotherNorWhatAnotherUnitHolds() {
    String list = String.join("\n", Lines.MAIL_OF_THE_SOUTH, Lines.SHARED_MAIL);
    String norths = swept(ann, list);
    assertThat(ann.get(norths).json().at("/summary/hits").asInt()).isEqualTo(1);
    assertThat(ann.get(norths).json().at("/summary/reports").asInt()).isEqualTo(1);
    Browser sam = server.loggedIn("sam");
    assertThat(sam.get(norths).status()).isEqualTo(404);
    assertThat(sam.get(norths + "/rows").status()).isEqualTo(404);
    assertThat(sam.json("POST", norths + "/run", "").status()).isEqualTo(404);
    assertThat(sam.delete(norths).status()).isEqualTo(404);
    String souths = swept(sam, list);
    assertThat(sam.get(souths).json().at("/summary/hits").asInt()).isEqualTo(2);
    List<String> ids = new ArrayList<>();
    ann.get("/api/sweeps").json().get("sweeps").forEach(each -> ids.add(each.get("id").asString()));
    assertThat(ids).doesNotContain(sam.get(souths).json().get("id").asString());
    assertThat(server.loggedIn("ada").get("/api/sweeps").problem()).isEqualTo("not-allowed");
  }
}

package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.config.ConfigFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where units are pointed to each other, the pointer is all that is told: two servers, of which one
 * also holds the reports of the south, answer the north alike but for it.
 */
class PointerLeakTest {

  @TempDir static Path folder;
  private static TestServer both;
  private static TestServer northAlone;

  @BeforeAll
  static void start() throws IOException {
    both = TestServer.start(folder.resolve("both"), pointing());
    northAlone = TestServer.start(folder.resolve("north"), pointing());
    for (TestServer server : List.of(both, northAlone)) {
      server.account("ada", AccountRole.INVESTIGATOR, "north");
      server.account("vic", AccountRole.VIEWER, "north");
      server.account("sam", AccountRole.INVESTIGATOR, "south");
    }
    both.takeIn("south", Lines.south());
    both.takeIn("north", Lines.north());
    northAlone.takeIn("north", Lines.north());
  }

  @AfterAll
  static void stop() {
    both.close();
    northAlone.close();
  }

  private static ConfigFolder pointing() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        config.resolve("access.json"),
        """
        {
          "pointers": "strong",
          "units": [
            {"name": "north", "title": "Northern Unit", "contact": "north@example.org"},
            {"name": "south", "title": "Southern Unit", "contact": "+1 212 555 0100"}
          ]
        }
        """);
    return ConfigFolder.at(config);
  }

  @Test
  void aPointerIsTheUnitAndItsContactAndNothingElse() {
    JsonNode answer = both.loggedIn("ada").get("/api/reports/feed%2Fn2/links").json();

    assertThat(answer.get("pointers").toString())
        .isEqualTo(
            "[{\"unit\":\"south\",\"title\":\"Southern Unit\",\"contact\":\"+1 212 555 0100\"}]");
    assertThat(answer.at("/totals/hidden").asLong()).isZero();
    assertThat(answer.toString()).doesNotContain("feed/s").doesNotContain(Lines.WORD_OF_THE_SOUTH);
  }

  @Test
  void bothUnitsGetANoticeAboutTheirOwnReport() {
    both.loggedIn("ada").get("/api/reports/feed%2Fn2/links");

    JsonNode north = both.loggedIn("ada").get("/api/notices").json();
    JsonNode south = both.loggedIn("sam").get("/api/notices").json();

    assertThat(told(north)).contains("feed/n2 south").noneMatch(one -> one.contains("feed/s"));
    assertThat(told(south)).contains("feed/s2 north").noneMatch(one -> one.contains("feed/n"));
    assertThat(north.get("notices").get(0).at("/other/contact").asString()).isNotEmpty();
    assertThat(both.administrator().get("/api/notices").json().get("total").asLong())
        .isEqualTo(north.get("total").asLong() + south.get("total").asLong());
    JsonNode alert =
        both.loggedIn("ada").get("/api/alerts?unread=true").json().get("alerts").get(0);
    assertThat(alert.get("cause").asString()).isEqualTo("pointed");
    assertThat(alert.get("otherUnit").asString()).isEqualTo("south");
    assertThat(alert.get("otherReportId").isNull()).isTrue();
  }

  private static List<String> told(JsonNode notices) {
    List<String> told = new ArrayList<>();
    for (JsonNode notice : notices.get("notices")) {
      told.add(notice.get("reportId").asString() + " " + notice.at("/other/unit").asString());
    }
    return told;
  }

  @Test
  void apartFromThePointerEveryAnswerIsAsIfTheSouthWereNotThere() {
    for (String account : List.of("ada", "vic")) {
      Browser here = both.loggedIn(account);
      Browser there = northAlone.loggedIn(account);
      for (String address : addresses()) {
        assertThat(neutral(here.get(address).json()))
            .as(address)
            .isEqualTo(neutral(there.get(address).json()));
      }
      for (String query : List.of("", Lines.SHARED_MAIL, Lines.MAIL_OF_THE_SOUTH, "bundle:*")) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("query", query);
        request.put("sort", "newest");
        request.put("fold", true);
        request.put("linkCounts", true);
        assertThat(neutral(here.post("/api/search", request).json()))
            .isEqualTo(neutral(there.post("/api/search", request).json()));
      }
    }
  }

  private static List<String> addresses() {
    List<String> addresses = new ArrayList<>(List.of("/api/queue", "/api/clusters", "/api/alarms"));
    for (String id : List.of("n1", "n2", "n3", "s1", "s2", "zz")) {
      for (String part :
          List.of("", "/links", "/links?rows=folded", "/links?noise=off", "/cluster")) {
        addresses.add("/api/reports/feed%2F" + id + part);
      }
    }
    return addresses;
  }

  private static JsonNode neutral(JsonNode node) {
    for (JsonNode child : node) {
      neutral(child);
    }
    if (node instanceof ObjectNode object) {
      object.remove(
          List.of(
              "pointers",
              "score",
              "generation",
              "keyId",
              "traceId",
              "sequence",
              "arrived",
              "created"));
    }
    return node;
  }
}

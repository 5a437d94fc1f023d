package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import tools.jackson.databind.JsonNode;

/** A report is delivered again: what changed is told, everything follows, nothing old is lost. */
class VersionsTest {

  private static final String REPORT = "/api/reports/900000021";
  private static final String OLD_PHONE = "+12025550141";
  private static final String NEW_PHONE = "+12025550142";

  @TempDir static Path folder;
  private static TestServer server;
  private static Browser ada;
  private static Browser vic;
  private static int priorityBefore;

  @BeforeAll
  static void start() {
    server = TestServer.start(folder);
    server.account("ada", AccountRole.INVESTIGATOR, "north");
    server.account("vic", AccountRole.VIEWER, "north");
    server.account("sam", AccountRole.INVESTIGATOR, "south");
    ada = server.loggedIn("ada");
    vic = server.loggedIn("vic");
    take(document(900000022, 1, "E", OLD_PHONE, "null", "zzsynth.other@gmail.com"));
    take(document(900000023, 1, "E", NEW_PHONE, "null", "zzsynth.other@gmail.com"));
    take(document(900000021, 1, "E", OLD_PHONE, "null", "zzsynth.victim.one@gmail.com"));
    priorityBefore = priority();
    assertThat(linked()).containsExactly("900000022");
    take(document(900000021, 2, "1", NEW_PHONE, "true", "zzsynth.victim.two@gmail.com"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whatChangedIsToldBySection() {
    JsonNode changes = ada.get(REPORT + "/versions/2/changes").json();
    assertThat(changes.get("since").asInt()).isEqualTo(1);
    assertThat(changes.get("documentsAdded").get(0).asInt()).isEqualTo(2);
    assertThat(changes.get("documentsLeft").get(0).asInt()).isEqualTo(1);
    assertThat(told(changes))
        .containsExactlyInAnyOrder(
            "identifiers removed email zzsynth.victim.one@gmail.com",
            "identifiers added email zzsynth.victim.two@gmail.com",
            "identifiers removed phone " + OLD_PHONE,
            "identifiers added phone " + NEW_PHONE,
            "files changed file scan one.bin",
            "handling changed madeAvailable ",
            "handling changed priority ",
            "handling changed priority ");
    assertThat(changes.get("added").asInt()).isEqualTo(2);
    assertThat(changes.get("removed").asInt()).isEqualTo(2);
    assertThat(changes.get("changed").asInt()).isEqualTo(4);
  }

  @Test
  void linksPriorityAndFacetsFollowTheCurrentVersion() {
    assertThat(linked()).containsExactly("900000023");
    assertThat(priority()).isGreaterThan(priorityBefore);
    Map<String, Object> search =
        Map.of("query", "phone:" + NEW_PHONE, "facets", List.of("viewed", "priority"));
    JsonNode facets = ada.post("/api/search", search).json().get("facets");
    assertThat(facets.get("viewed").valueStream().map(one -> one.get("value").asString()))
        .contains("yes");
    assertThat(facets.get("priority").valueStream().map(one -> one.get("value").asString()))
        .contains("1");
    assertThat(total("phone:" + OLD_PHONE)).isEqualTo(1);
    assertThat(total("phone:" + NEW_PHONE)).isEqualTo(2);
  }

  @Test
  void theOldVersionStaysReadable() {
    JsonNode old = ada.get(REPORT + "/versions/1").json();
    assertThat(old.get("current").asBoolean()).isFalse();
    assertThat(old.get("occurrences").valueStream().map(one -> one.get("raw").asString()))
        .contains(OLD_PHONE)
        .doesNotContain(NEW_PHONE);
    assertThat(ada.get(REPORT + "/original?document=1").text()).contains(OLD_PHONE);
  }

  @Test
  void backwardsWhatWasAddedIsRemoved() {
    JsonNode changes = ada.get(REPORT + "/versions/1/changes?since=2").json();
    assertThat(told(changes))
        .contains("identifiers added phone " + OLD_PHONE)
        .contains("identifiers removed phone " + NEW_PHONE);
  }

  @Test
  void theFirstVersionHasNothingBeforeIt() {
    JsonNode changes = ada.get(REPORT + "/versions/1/changes").json();
    assertThat(changes.get("since").isNull()).isTrue();
    assertThat(changes.get("sections")).isEmpty();
  }

  @Test
  void valuesOfAChildVictimShowInNoChangeToWhoMayNotSeeThem() {
    Browser.Answer changes = vic.get(REPORT + "/versions/2/changes");
    assertThat(changes.text()).doesNotContain("victim");
    assertThat(changes.json().get("added").asInt()).isEqualTo(1);
    assertThat(changes.json().get("removed").asInt()).isEqualTo(1);
    assertThat(changes.json().get("changed").asInt()).isEqualTo(4);
  }

  @Test
  void whatIsNotSeenOrNeverWasIsAnsweredAlike() {
    Browser sam = server.loggedIn("sam");
    for (String address :
        List.of(
            REPORT + "/versions/2/changes",
            "/api/reports/900000099/versions/2/changes",
            REPORT + "/versions/2/changes?since=1")) {
      assertThat(sam.get(address).status()).isEqualTo(404);
    }
    assertThat(ada.get(REPORT + "/versions/3/changes").status()).isEqualTo(404);
    assertThat(ada.get(REPORT + "/versions/2/changes?since=9").status()).isEqualTo(404);
    assertThat(ada.get(REPORT + "/versions/2/changes?since=0").status()).isEqualTo(400);
  }

  @Test
  void theComparisonIsAudited() {
    ada.get(REPORT + "/versions/2/changes");
    assertThat(server.administrator().get("/api/audit").text())
        .contains("report.compare", "900000021 version 2 since 1");
  }

  private static void take(String document) {
    Browser.Answer answer =
        server
            .administrator()
            .upload("/api/reports?unit=north", document.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(200);
  }

  private static List<String> told(JsonNode changes) {
    return changes
        .get("sections")
        .valueStream()
        .flatMap(section ->
            section
                .get("changes")
                .valueStream()
                .map(one ->
                    "%s %s %s %s"
                        .formatted(
                            section.get("section").asString(),
                            one.get("change").asString(),
                            one.get("what").asString(),
                            one.get("subject").asString())))
        .toList();
  }

  private static List<String> linked() {
    return ada.get(REPORT + "/links?min=possible")
        .json()
        .get("links")
        .valueStream()
        .map(one -> one.get("reportId").asString())
        .toList();
  }

  private static int priority() {
    return ada.get(REPORT).json().at("/scores/priority/value").asInt();
  }

  private static long total(String query) {
    return ada.post("/api/search", Map.of("query", query)).json().get("total").asLong();
  }

  private static String document(
      long number, int minute, String mark, String phone, String viewed, String victim) {
    return """
    {"reportId":%d,"informational":false,"dateReceived":"2030-01-02T04:00:00Z",
     "dateMadeAvailable":"2030-01-03T00:%02d:00Z",
     "reportedInformation":{"reportingEsp":{"espName":"ExampleChat, Inc."},
      "incidentSummary":{"incidentType":"Online Enticement of Children for Sexual Acts"},
      "reportedPeople":{"reportedPersons":[{"espUserId":"id%d","espService":"ExampleChat",
       "phones":{"phones":[{"value":"%s","verified":true}]}}]},
      "childVictims":{"childVictims":[{"emails":{"emails":[{"value":"%s"}]}}]},
      "uploadedFiles":{"uploadedFiles":[{"filename":"x1.bin","originalFilename":"scan one.bin",
       "verificationHash":"%032d","viewedByEsp":%s}]}},
     "additionalNcmecInformation":{"priority":{"priorityId":"%s","value":"%s"}}}
    """
        .formatted(number, minute, number, phone, victim, number, viewed, mark, mark);
  }
}

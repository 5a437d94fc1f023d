package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import tools.jackson.databind.JsonNode;

/** A supervisor saves a profile of the unit's own, and has its queue ordered by it. */
class UnitProfileTest {

  private static final String UNITS = "/api/units/profiles";
  private static final String OWN = "/api/profiles/desk";

  @TempDir Path folder;
  private TestServer server;
  private Browser ann;
  private Browser sam;

  @BeforeEach
  void start() {
    server = TestServer.start(folder);
    server.account("ann", AccountRole.SUPERVISOR, "north");
    server.account("sam", AccountRole.SUPERVISOR, "south");
    server.takeIn("north", enticement("n1"), material("n2"));
    server.takeIn("south", enticement("s1"), material("s2"));
    ann = server.loggedIn("ann");
    sam = server.loggedIn("sam");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String enticement(String id) {
    return line(id, "\"category\":[\"Online Enticement\"]");
  }

  private static String material(String id) {
    return line(id, "\"category\":[\"Child Pornography\"]");
  }

  private static String line(String id, String what) {
    return "{\"source\":\"feed\",\"id\":\"%s\",\"received\":\"2030-01-02T03:04:05Z\",\"title\":\"Form %s\",%s}"
        .formatted(id, id, what);
  }

  private void takeInWithoutUnit(String line) {
    byte[] body = line.getBytes(StandardCharsets.UTF_8);
    assertThat(server.administrator().upload("/api/reports", body).status()).isEqualTo(200);
  }

  private Browser.Answer save(int latest, Map<String, Double> points) {
    return ann.put(
        OWN,
        Map.of(
            "latest",
            latest,
            "base",
            latest == 0 ? "standard" : "desk",
            "points",
            points,
            "about",
            "For the desk of the north.",
            "why",
            "Statements before marks."));
  }

  private Browser.Answer use(Browser who, String unit, String profile) {
    long latest =
        who.get(UNITS)
            .json()
            .get("units")
            .valueStream()
            .filter(one -> one.get("unit").asString().equals(unit))
            .mapToLong(one -> one.get("latest").asLong())
            .sum();
    return who.post(
        UNITS, Map.of("unit", unit, "profile", profile, "latest", latest, "why", "As decided."));
  }

  private static List<String> queue(Browser who) {
    return who.get("/api/queue")
        .json()
        .get("rows")
        .valueStream()
        .map(row -> row.get("reportId").asString())
        .toList();
  }

  private static String profile(Browser who) {
    return who.get("/api/queue").json().get("profile").asString();
  }

  @Test
  void aUnitsQueueFollowsItsProfileOnceItIsInForceAndNoOtherUnitsDoes() {
    assertThat(save(0, Map.of("incidentTypes.pornography", 600.0)).status()).isEqualTo(200);
    assertThat(queue(ann)).containsExactly("feed/n1", "feed/n2");

    JsonNode ordered = use(ann, "north", "desk").json();
    assertThat(ordered.get("profile").asString()).isEqualTo("standard@1");
    assertThat(ordered.at("/coming/profile").asString()).isEqualTo("desk@1");
    assertThat(ordered.at("/coming/total").asInt()).isEqualTo(2);
    assertThat(queue(ann)).containsExactly("feed/n1", "feed/n2");
    assertThat(profile(ann)).isEqualTo("standard@1");

    assertThat(server.bringUpProfiles()).isEqualTo(2);
    assertThat(queue(ann)).containsExactly("feed/n2", "feed/n1");
    assertThat(profile(ann)).isEqualTo("desk@1");
    assertThat(queue(sam)).containsExactly("feed/s1", "feed/s2");
    assertThat(profile(sam)).isEqualTo("standard@1");
    JsonNode now = ann.get(UNITS).json();
    assertThat(now.get("seen").asString()).isEqualTo("desk@1");
    assertThat(now.at("/units/1/profile").asString()).isEqualTo("desk@1");
    assertThat(now.at("/units/1/coming").isNull()).isTrue();
  }

  @Test
  void everyAnswerAndRecordNamesTheProfileAndTheScoresAreItsOwn() {
    save(0, Map.of("incidentTypes.pornography", 600.0));
    use(ann, "north", "desk");
    server.bringUpProfiles();

    JsonNode row = ann.get("/api/queue").json().at("/rows/0");
    JsonNode report = ann.get("/api/reports/feed%2Fn2/explain").json();
    JsonNode search = ann.post("/api/search", Map.of("query", "score:[600 TO 1000]")).json();
    assertThat(row.at("/breakdown/profile").asString()).isEqualTo("desk@1");
    assertThat(row.at("/breakdown/priority/value")).isEqualTo(row.get("priority"));
    assertThat(report.toString()).contains("desk@1");
    assertThat(search.get("profile").asString()).isEqualTo("desk@1");
    assertThat(search.get("total").asInt()).isEqualTo(1);
    assertThat(search.at("/hits/0/priority")).isEqualTo(row.get("priority"));
    assertThat(sam.post("/api/search", Map.of("query", "score:[600 TO 1000]")).json().get("total"))
        .hasToString("0");
    assertThat(server.administrator().get("/api/audit").text())
        .contains("score:[600 TO 1000] | ranked by desk@1", "queue | ranked by desk@1")
        .contains("score:[600 TO 1000] | ranked by standard@1");
  }

  @Test
  void whatArrivesWhileAProfileFollowsIsOrderedByItToo() {
    save(0, Map.of("incidentTypes.pornography", 600.0));
    use(ann, "north", "desk");
    server.takeIn("north", material("n3"));
    server.bringUpProfiles();
    server.takeIn("north", material("n4"));
    server.takeIn("north", material("s2"));

    assertThat(queue(ann)).containsExactly("feed/n2", "feed/n3", "feed/n4", "feed/s2", "feed/n1");
    assertThat(queue(sam)).containsExactly("feed/s1", "feed/s2");
  }

  @Test
  void whoeverSeesUnitsOfSeveralProfilesSeesTheOrderOfUnitsWithoutTheirOwn() {
    server.account("kim", AccountRole.INVESTIGATOR, "north", "south");
    Browser kim = server.loggedIn("kim");
    save(0, Map.of("incidentTypes.pornography", 600.0));
    use(ann, "north", "desk");
    server.bringUpProfiles();
    assertThat(profile(kim)).isEqualTo("standard@1");
    assertThat(queue(kim)).containsExactly("feed/n1", "feed/s1", "feed/n2", "feed/s2");

    assertThat(use(ann, "", "desk").status()).isEqualTo(400);
    assertThat(use(server.administrator(), "", "desk").status()).isEqualTo(200);
    server.bringUpProfiles();
    assertThat(profile(kim)).isEqualTo("desk@1");
    assertThat(queue(kim)).containsExactly("feed/n2", "feed/s2", "feed/n1", "feed/s1");
    assertThat(profile(server.administrator())).isEqualTo("desk@1");
  }

  @Test
  void reportsOfNoUnitAreOrderedByTheProfileOfWhoeverSeesThem() {
    takeInWithoutUnit(material("u1"));
    save(0, Map.of("incidentTypes.pornography", 600.0));
    use(ann, "north", "desk");
    server.bringUpProfiles();
    takeInWithoutUnit(material("u2"));

    assertThat(queue(ann)).containsExactly("feed/n2", "feed/u1", "feed/u2", "feed/n1");
    assertThat(queue(sam)).containsExactly("feed/s1", "feed/s2", "feed/u1", "feed/u2");
  }

  @Test
  void aCursorOfTheOrderBeforeIsRefusedAndTheStandardProfileCanComeBack() {
    save(0, Map.of("incidentTypes.pornography", 600.0));
    String next = ann.get("/api/queue?limit=1").json().get("next").asString();
    use(ann, "north", "desk");
    server.bringUpProfiles();
    assertThat(ann.get("/api/queue?limit=1&cursor=" + next).status()).isEqualTo(400);

    use(ann, "north", "standard");
    server.bringUpProfiles();
    assertThat(profile(ann)).isEqualTo("standard@1");
    assertThat(queue(ann)).containsExactly("feed/n1", "feed/n2");
  }

  @Test
  void versionsStayAndWhoeverWasFasterWins() {
    save(0, Map.of("escalated", 10.0));
    assertThat(save(1, Map.of("escalated", 20.0)).json().get("version").asInt()).isEqualTo(2);
    Browser.Answer late = save(1, Map.of("escalated", 30.0));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("version 2");

    assertThat(points(OWN + "/versions/1", "escalated")).isEqualTo(10);
    assertThat(points(OWN, "escalated")).isEqualTo(20);
    assertThat(sam.get(OWN + "/versions").json().at("/versions/0/who").asString()).isEqualTo("ann");
    use(ann, "north", "desk");
    assertThat(
            ann.post(UNITS, Map.of("unit", "north", "profile", "desk", "latest", 0, "why", "Late."))
                .status())
        .isEqualTo(409);
  }

  private double points(String profile, String weight) {
    return sam.get(profile)
        .json()
        .get("weights")
        .valueStream()
        .filter(one -> one.get("name").asString().equals(weight))
        .mapToDouble(one -> one.get("points").asDouble())
        .sum();
  }

  @Test
  void everyNumberThatDoesNotFitIsToldWithItsRange() {
    Browser.Answer refused =
        save(0, Map.of("escalated", 1001.0, "recentDays", 0.0, "informationalCeiling", 800.0));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text())
        .contains("escalated is 0 to 1,000 points", "recentDays is 1 to 3,650 days")
        .contains("floors.priority2 stands above informationalCeiling")
        .contains("floors.escalated stands above informationalCeiling")
        .doesNotContain("floors.priority1 stands");
    assertThat(ann.get(OWN).status()).isEqualTo(404);
  }

  @Test
  void onlySupervisorsChangeProfilesAndOnlyThoseOfTheirUnits() {
    server.account("lee", AccountRole.ANALYST, "north");
    Browser lee = server.loggedIn("lee");
    save(0, Map.of());

    assertThat(lee.put(OWN, Map.of()).status()).isEqualTo(403);
    assertThat(lee.post(UNITS, Map.of()).status()).isEqualTo(403);
    assertThat(use(sam, "north", "desk").status()).isEqualTo(400);
    assertThat(sam.get(UNITS).text()).doesNotContain("north");
    assertThat(ann.put("/api/profiles/contact", Map.of("latest", 1, "base", "contact")).text())
        .contains("ranking.json");
    assertThat(ann.put(OWN, Map.of("latest", 1, "base", "desk", "about", "x")).text())
        .contains("why is 1 to 500 characters");
  }
}

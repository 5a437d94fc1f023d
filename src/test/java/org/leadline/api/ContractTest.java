package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.casework.Preservation;
import org.leadline.index.Order;
import org.leadline.intake.PassReason;
import org.leadline.link.BridgeCause;
import org.leadline.link.LinkStrength;
import org.leadline.report.CaseStatus;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.Codes;
import org.leadline.report.Disposition;
import org.leadline.report.Format;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.Origin;
import org.leadline.report.Role;
import org.leadline.report.Stated;
import org.leadline.report.Strength;
import org.leadline.search.sweep.SweepOutcome;
import org.leadline.search.versions.Section;
import org.leadline.store.AlertCause;
import org.leadline.store.CaseEventKind;
import org.leadline.store.DecisionKind;
import org.leadline.store.WatchKind;

/** {@code openapi.yaml} and the server say the same, in both directions. */
class ContractTest {

  @TempDir Path folder;

  @Test
  void everyRouteIsDescribedAndEveryDescriptionIsARoute() {
    try (TestServer server = TestServer.start(folder)) {
      List<String> routes = routes(server).map(ContractTest::nameOf).sorted().toList();
      List<String> described =
          Description.operations().stream()
              .map(each -> each.method() + " " + each.path() + " for " + each.role())
              .sorted()
              .toList();
      assertThat(routes).isEqualTo(described);
    }
  }

  @Test
  void everyRouteTakesTheQueryParametersThatAreDescribed() {
    try (TestServer server = TestServer.start(folder)) {
      for (Endpoint route : routes(server).toList()) {
        Description.Operation described =
            Description.operation(route.method.name(), route.path.replaceAll("\\{[^}]+}", "1"))
                .orElseThrow();
        assertThat(TakenParameters.of(rolesOf(route)).names())
            .as(nameOf(route))
            .containsExactlyInAnyOrderElementsOf(described.queryParameters());
      }
    }
  }

  @Test
  void theWordsOfTheModelAreTheWordsOfTheDescription() {
    assertThat(words("AccountRole")).isEqualTo(all(AccountRole.values(), AccountRole::code));
    assertThat(words("Format")).isEqualTo(all(Format.values(), Format::code));
    assertThat(words("Role")).isEqualTo(all(Role.values(), Codes::of));
    assertThat(words("Origin")).isEqualTo(all(Origin.values(), Codes::of));
    assertThat(words("Manner")).isEqualTo(all(Manner.values(), Codes::of));
    assertThat(words("Stated")).isEqualTo(all(Stated.values(), Codes::of));
    assertThat(words("KeyStrength"))
        .containsExactlyInAnyOrderElementsOf(all(Strength.values(), Codes::of));
    assertThat(words("LinkStrength"))
        .containsExactlyInAnyOrderElementsOf(all(LinkStrength.values(), LinkStrength::code));
    assertThat(words("IdentifierKind")).isEqualTo(all(IdentifierKind.values(), Codes::of));
    assertThat(words("KeyKind")).isEqualTo(all(KeyKind.values(), KeyKind::prefix));
    assertThat(words("Sort")).containsExactlyInAnyOrderElementsOf(all(Order.values(), Order::code));
    assertThat(words("ClearingHousePriority"))
        .isEqualTo(all(ClearingHousePriority.values(), ClearingHousePriority::code));
    assertThat(words("BridgeCause")).isEqualTo(all(BridgeCause.values(), BridgeCause::code));
    assertThat(words("DecisionKind")).isEqualTo(all(DecisionKind.values(), DecisionKind::code));
    assertThat(words("WatchKind")).isEqualTo(all(WatchKind.values(), WatchKind::code));
    assertThat(words("AlertCause")).isEqualTo(all(AlertCause.values(), AlertCause::code));
    assertThat(words("CaseStatus")).isEqualTo(all(CaseStatus.values(), CaseStatus::code));
    assertThat(words("Disposition")).isEqualTo(all(Disposition.values(), Disposition::code));
    assertThat(words("CaseEventKind")).isEqualTo(all(CaseEventKind.values(), CaseEventKind::code));
    assertThat(words("CaseActionName")).isEqualTo(all(CaseForm.values(), CaseForm::code));
    assertThat(words("PreservationBand"))
        .isEqualTo(all(Preservation.Band.values(), Preservation.Band::code));
    assertThat(words("Section")).isEqualTo(all(Section.values(), Codes::of));
    assertThat(words("SweepOutcome")).isEqualTo(all(SweepOutcome.values(), SweepOutcome::code));
    assertThat(words("PassReason")).isEqualTo(all(PassReason.values(), PassReason::code));
  }

  /** Browser compares each answer with its description; here each route answers with success. */
  @Test
  void everyRouteAnswersAsItIsDescribed() {
    try (TestServer server = TestServer.start(folder)) {
      server.account("ann", AccountRole.ANALYST, "north");
      server.takeIn("north", Lines.north());
      server.importList("Example list", Hashes.file(folder));
      Description.forgetAnswered();

      Browser ann = server.loggedIn("ann");
      walkAReport(ann, "/api/reports/feed%2Fn1");
      walkSearches(ann);
      walkSweeps(ann);
      walkDecisions(ann);
      walkIntake(ann);
      ann.get("/api/queue");
      ann.post(
          "/api/queue",
          Map.of("filters", Map.of("esp", List.of("NorthChat")), "facets", List.of("status")));
      walkCases(ann);
      ann.get("/api/units");
      ann.get("/api/alarms");
      ann.get("/api/notices");
      walkWatches(ann);
      ann.put("/api/me/password", Map.of("current", TestServer.PASSWORD, "next", "twelve or more"));
      ann.get("/api/me");
      ann.delete("/api/session");
      walkOperations(server.administrator());

      List<String> described =
          Description.operations().stream().map(Description.Operation::id).toList();
      assertThat(Description.answered()).containsExactlyInAnyOrderElementsOf(described);
    }
  }

  private static void walkAReport(Browser browser, String report) {
    int version =
        browser.get(report + "/versions").json().get("versions").get(0).get("version").asInt();
    for (String part :
        List.of(
            "",
            "/original",
            "/versions/" + version,
            "/versions/" + version + "/changes",
            "/links",
            "/explain")) {
      browser.get(report + part);
    }
  }

  private static void walkSearches(Browser browser) {
    browser.post("/api/search", Map.of("query", "lighthouse", "facets", List.of("esp")));
    browser.post("/api/search/explain", Map.of("query", "lighthouse", "reportId", "feed/n1"));
    browser.post("/api/search/facet", Map.of("field", "esp"));
    browser.post("/api/search/histogram", Map.of("unit", "day"));
    browser.post("/api/search/clusters", Map.of("search", Map.of("query", "lighthouse")));
    browser.post("/api/suggestions", Map.of("text", "zzs"));
    browser.put("/api/me/columns", Map.of("columns", List.of("number", "title")));
    browser.get("/api/me/columns");
    browser.get("/api/fields");
    String kept =
        browser
            .post("/api/searches", Map.of("request", Map.of("query", "lighthouse")))
            .json()
            .get("id")
            .asString();
    browser.get("/api/searches");
    browser.get("/api/searches/" + kept);
    browser.delete("/api/searches/" + kept);
    browser.post("/api/searches/forget", Map.of("query", "lighthouse"));
    String key =
        browser
            .post("/api/identifiers", Map.of("value", Lines.SHARED_MAIL))
            .json()
            .at("/recognised/0/keys/0/keyId")
            .asString();
    browser.get("/api/identifiers/" + key);
    browser.post("/api/names", Map.of("name", "zzsynth", "limit", 3));
    browser.post("/api/near", Map.of("hash", "0f".repeat(32), "distance", 5, "limit", 3));
  }

  private static void walkSweeps(Browser browser) {
    String sweep =
        "/api/sweeps/" + SweepRoutesTest.given(browser, Lines.SHARED_MAIL).get("id").asString();
    SweepRoutesTest.ended(browser, sweep);
    browser.get("/api/sweeps");
    browser.get(sweep + "/rows");
    browser
        .with("X-Purpose", "training")
        .post("/api/search/export", Map.of("search", Map.of("query", "lighthouse")));
    browser.with("X-Purpose", "training").get(sweep + "/export");
    browser.json("POST", sweep + "/run", "");
    browser.delete(sweep);
  }

  private static void walkDecisions(Browser browser) {
    String decided =
        browser
            .post(
                "/api/link-decisions",
                Map.of(
                    "kind",
                    "cannot-link",
                    "reportId",
                    "feed/n1",
                    "otherReportId",
                    "feed/n2",
                    "reason",
                    "Two offices of one name."))
            .json()
            .get("id")
            .asString();
    browser.get("/api/link-decisions");
    browser.get("/api/clusters");
    browser.get("/api/clusters/feed%2Fn1");
    browser.get("/api/reports/feed%2Fn1/cluster");
    browser.get("/api/reports/feed%2Fn1/links");
    walkLinks(browser);
    browser.post(
        "/api/link-decisions/" + decided + "/withdrawal",
        Map.of("reason", "One office after all."));
    browser.get("/api/link-decisions?reportId=feed%2Fn1");
  }

  private static void walkCases(Browser browser) {
    String report = "/api/reports/feed%2Fn1";
    browser.get(report + "/case");
    browser.post(report + "/claim", Map.of("seen", ""));
    browser.post(report + "/assign", Map.of("to", "ann"));
    browser.post(report + "/status", Map.of("status", "cold", "reason", "Nothing is new."));
    browser.post(report + "/disposition", Map.of("disposition", "unfounded"));
    browser.post(
        report + "/preservation", Map.of("until", "2034-01-01", "reason", "A request was sent."));
    String note =
        browser
            .post(report + "/notes", Map.of("text", "Called back."))
            .json()
            .at("/history/4/id")
            .asString();
    browser.post(report + "/undo", Map.of("id", note));
    browser.post(report + "/release", Map.of());
    browser.post("/api/queue/actions", Map.of("action", "claim", "reports", List.of("feed/n2")));
    browser.post("/api/queue/read", Map.of("read", true, "reports", List.of("feed/n1")));
    browser.get("/api/queue/assignees");
    browser.get("/api/queue/digest");
    browser.post("/api/queue/digest/seen", Map.of());
  }

  private static void walkLinks(Browser browser) {
    browser.get("/api/reports/feed%2Fn1/walk");
    browser.post("/api/paths", Map.of("from", "feed/n1", "to", "feed/n2"));
    browser.get("/api/reports/feed%2Fn1/additions");
    browser.get("/api/reports/feed%2Fn1/timeline");
    browser.get("/api/clusters/feed%2Fn1/timeline");
    List<String> both = List.of("feed/n1", "feed/n2");
    browser.post("/api/compare", Map.of("reports", both));
    browser.post("/api/links/export", Map.of("reports", both, "format", "csv"));
  }

  private static void walkWatches(Browser browser) {
    String watch =
        browser
            .post("/api/watches", Map.of("kind", "search", "query", "lighthouse"))
            .json()
            .get("id")
            .asString();
    browser.get("/api/watches");
    browser.delete("/api/watches/" + watch);
    browser.get("/api/alerts");
    browser.post("/api/alerts/read", Map.of("upTo", 1));
    browser.get("/api/alerts/stream?seconds=0");
  }

  private static void walkIntake(Browser browser) {
    browser.upload("/api/reports", "{\"reportId\": 1, ".getBytes(StandardCharsets.UTF_8));
    long entry = browser.get("/api/quarantine").json().at("/entries/0/entry").asLong();
    browser.get("/api/quarantine/" + entry + "/original");
    browser.json("POST", "/api/quarantine/" + entry + "/retry", "");
    browser.upload("/api/reports", Lines.beginningOfAPicture());
    browser.get("/api/passed-over");
    browser.get("/api/batches");
  }

  private static void walkOperations(Browser administrator) {
    administrator.post("/api/users", Map.of("name", "ben", "role", "viewer", "units", List.of()));
    administrator.put("/api/users/ben", Map.of("units", List.of("south")));
    administrator.get("/api/users");
    administrator.post("/api/tokens", Map.of("name", "nightly", "account", "ben", "days", 1));
    administrator.get("/api/tokens");
    administrator.delete("/api/tokens/nightly");
    administrator.get("/api/lists");
    administrator.upload("PUT", "/api/lists/Second?owner=Example", Hashes.bytes());
    administrator.upload("PATCH", "/api/lists/Second", Hashes.bytes());
    administrator.delete("/api/lists/Example%20list");
    administrator.get("/api/profiles");
    administrator.post("/api/profiles/standard/preview", Map.of("limit", 3));
    administrator.put(
        "/api/profiles/desk",
        Map.of("latest", 0, "base", "standard", "about", "A desk's.", "why", "Decided."));
    administrator.get("/api/profiles/desk");
    administrator.get("/api/profiles/desk/versions");
    administrator.get("/api/profiles/desk/versions/1");
    administrator.post(
        "/api/units/profiles",
        Map.of("unit", "", "profile", "desk", "latest", 0, "why", "Decided."));
    administrator.get("/api/units/profiles");
    administrator.get("/api/providers");
    administrator.get("/api/providers/export");
    administrator.get("/api/links/export?format=graphml");
    administrator.get("/api/audit");
    administrator.get("/api/health");
    administrator.get("/api/metrics");
  }

  static Stream<Endpoint> routes(TestServer server) {
    return server.api().server().unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod());
  }

  static RequiredRole roleOf(Endpoint endpoint) {
    List<RequiredRole> roles =
        rolesOf(endpoint).stream()
            .filter(RequiredRole.class::isInstance)
            .map(RequiredRole.class::cast)
            .toList();
    assertThat(roles).as(endpoint.path).hasSize(1);
    return roles.getFirst();
  }

  private static Set<RouteRole> rolesOf(Endpoint endpoint) {
    return Objects.requireNonNull(endpoint.metadata(Roles.class), "no role: " + endpoint.path)
        .getRoles();
  }

  private static String nameOf(Endpoint endpoint) {
    return "%s %s for %s"
        .formatted(
            endpoint.method.name().toLowerCase(Locale.ROOT),
            endpoint.path.replaceFirst("^/api", ""),
            roleOf(endpoint).code());
  }

  private static List<String> words(String schema) {
    return Description.words(schema);
  }

  private static <T> List<String> all(T[] constants, Function<T, String> word) {
    return Stream.of(constants).map(word).toList();
  }
}

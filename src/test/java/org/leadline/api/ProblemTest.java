package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;

/** What goes wrong is told as a problem document that repeats nothing of what was sent. */
class ProblemTest {

  private static final String TYPED = "zzsynth.somebody@gmail.com";

  @TempDir static Path folder;
  private static TestServer server;
  private static Browser ada;

  @BeforeAll
  static void start() {
    server = TestServer.start(folder);
    server.account("ada", AccountRole.INVESTIGATOR, "north");
    ada = server.loggedIn("ada");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void anUnknownPropertyIsRefused() {
    Browser.Answer answer = ada.post("/api/search", Map.of("query", TYPED, "surprise", TYPED));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(answer.text()).doesNotContain(TYPED);
    assertThat(answer.json().get("detail").asString())
        .contains("no property \"surprise\"", "it takes", "query");
    assertThat(ada.post("/api/search", Map.of(TYPED, "x")).text()).doesNotContain(TYPED);
  }

  @Test
  void aReportWhoseStoredFormIsDamagedIsToldWithWhatToDo() throws SQLException {
    server.takeIn("north", "{\"source\":\"feed\",\"id\":\"d1\",\"text\":\"" + TYPED + "\"}");
    String store = "jdbc:sqlite:" + folder.resolve("store").resolve("store.sqlite");
    try (Connection connection = DriverManager.getConnection(store);
        Statement statement = connection.createStatement()) {
      assertThat(
              statement.executeUpdate(
                  "update form set body = x'0102' where id ="
                      + " (select form from report where number = 'd1')"))
          .isEqualTo(1);
    }
    Browser.Answer answer = ada.get("/api/reports/feed%2Fd1");
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.json().get("detail").asString()).contains("leadline reindex");
    assertThat(answer.text()).doesNotContain(TYPED);
  }

  @Test
  void aQueryParameterThatTheRouteDoesNotTakeIsRefusedWithThoseThatItTakes() {
    Browser.Answer answer = ada.get("/api/queue?limt=5");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(answer.json().get("detail").asString()).contains("'limt'", "cursor, limit");
    assertThat(ada.get("/api/me?limit=5").json().get("detail").asString()).contains("takes none");
    assertThat(ada.get("/api/queue?limit=5&limit=6").text()).contains("more than once");
    String slipped = "zzsynth.somebody%40gmail.com";
    assertThat(ada.get("/api/reports/1?" + slipped).text()).doesNotContain("zzsynth");
    assertThat(server.browser().get("/api/queue?limt=5").status()).isEqualTo(401);
  }

  @Test
  void aFilterOfTheQueueThatIsNoFacetIsToldWithTheFacets() {
    Browser.Answer answer = ada.post("/api/queue", Map.of("filters", Map.of(TYPED, List.of("x"))));
    assertThat(answer.problem()).isEqualTo("invalid-query");
    assertThat(answer.json().get("hint").asString()).contains("esp");
    assertThat(answer.text()).doesNotContain(TYPED);
  }

  @Test
  void whatIsNoJsonIsRefused() {
    Browser.Answer answer = ada.post("/api/search", "{\"query\": \"" + TYPED + "\", ]");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).doesNotContain(TYPED).contains("line 1");
    assertThat(ada.post("/api/search", "null").status()).isEqualTo(400);
    assertThat(ada.post("/api/search", "[]").status()).isEqualTo(400);
  }

  @Test
  void aMissingPropertyIsRefused() {
    assertThat(ada.post("/api/identifiers", Map.of()).status()).isEqualTo(400);
  }

  @Test
  void anotherContentTypeIsRefused() {
    Browser.Answer answer =
        ada.send(
            "POST", "/api/search", HttpRequest.BodyPublishers.ofString("query=x"), "text/plain");
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.problem()).isEqualTo("media-type");
  }

  @Test
  void aBodyBeyondTheLimitIsRefused() {
    String large = "{\"query\": \"" + "x".repeat(2 << 20) + "\"}";
    Browser.Answer answer = ada.post("/api/search", large);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.problem()).isEqualTo("too-large");
  }

  @Test
  void aQueryThatCannotBeReadIsToldWithItsPlace() {
    Browser.Answer answer = ada.post("/api/search", Map.of("query", "blue AND ("));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-query");
    assertThat(answer.json().get("position").asInt()).isBetween(0, 10);
    assertThat(answer.json().get("hint").asString()).isNotBlank();
    assertThat(answer.text()).doesNotContain("blue");
  }

  @Test
  void aCursorOfAnotherSearchIsRefused() {
    Browser.Answer answer = ada.post("/api/search", Map.of("query", "blue", "cursor", "nonsense"));
    assertThat(answer.problem()).isEqualTo("invalid-cursor");
    assertThat(ada.get("/api/queue?cursor=nonsense").problem()).isEqualTo("invalid-cursor");
  }

  @Test
  void numbersAndWordsOutOfRangeAreRefused() {
    assertThat(ada.post("/api/search", Map.of("limit", 100_000)).status()).isEqualTo(400);
    assertThat(ada.post("/api/search", Map.of("sort", "sideways")).text())
        .contains("relevance", "newest");
    assertThat(ada.get("/api/queue?limit=minus").status()).isEqualTo(400);
    assertThat(ada.get("/api/reports/1/links?min=huge").status()).isEqualTo(400);
  }

  @Test
  void whatIsNotThereIsNotFoundAndSaysNoMore() {
    for (String address :
        new String[] {
          "/api/reports/1",
          "/api/reports/not-a-number",
          "/api/reports/feed%2Fa%20b",
          "/api/reports/1/original",
          "/api/reports/1/versions",
          "/api/reports/1/versions/1",
          "/api/reports/1/links",
          "/api/reports/1/explain",
          "/api/identifiers/AAAAAAAAAAAAAAAAAAAAAAAA",
          "/api/searches/AAAAAAAAAAAAAAAAAAAAAA",
          "/api/nowhere"
        }) {
      Browser.Answer answer = ada.get(address);
      assertThat(answer.status()).as(address).isEqualTo(404);
      assertThat(answer.problem()).isEqualTo("not-found");
      assertThat(answer.json().get("traceId").asString()).hasSize(16);
    }
  }

  @Test
  void anotherMethodIsRefusedWithThoseThatAreTaken() {
    Browser.Answer answer = ada.put("/api/search", Map.of());
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("POST");
  }

  @Test
  void aMethodThatNamesNoRoleOfItsOwnIsRefusedEvenToAnAdministrator() {
    Browser.Answer answer =
        server
            .administrator()
            .send("HEAD", "/api/users", HttpRequest.BodyPublishers.noBody(), null);
    assertThat(answer.status()).isEqualTo(404);
  }

  /** Each property of each body in turn is something that it should not be. */
  @Test
  void noBodyMakesTheServerFail() {
    Browser admin = server.administrator();
    List<String> values =
        List.of(
            "null",
            "[]",
            "[null]",
            "{}",
            "{\"a\":null}",
            "{\"a\":[null]}",
            "\"\"",
            "\"" + "x".repeat(20_000) + "\"",
            "-1",
            "1e999",
            "true",
            "\"\\u0000\"",
            "[[[]]]");
    for (Description.Operation operation : Description.operationsWithBodies()) {
      if (operation.id().equals("logIn") || operation.id().equals("changeOwnPassword")) {
        continue; // wrong passwords would only be slowed down
      }
      String address =
          "/api"
              + operation
                  .path()
                  .replace("{name}", "ada")
                  .replace("{decisionId}", "AAAAAAAAAAAA")
                  .replace("{reportId}", "1001");
      for (String property : operation.properties()) {
        for (String value : values) {
          Browser.Answer answer =
              admin.json(operation.method(), address, operation.bodyWith(property, value));
          assertThat(answer.status())
              .as("%s with %s %.20s", operation.id(), property, value)
              .isNotEqualTo(500);
        }
      }
    }
  }

  @Test
  void anAnswerIsNotLostBecauseTheBodyComesAfterIt() throws Exception {
    byte[] body = new byte[60_000];
    String headers = "POST /api/nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      write(socket, headers.formatted(body.length) + "\r\n");
      Thread.sleep(300); // long enough for an answer that does not wait for the body
      socket.getOutputStream().write(body);
      write(socket, headers.formatted(0) + "Connection: close\r\n\r\n");
      String answers =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answers.split("HTTP/1.1 404", -1)).as("both on one connection").hasSize(3);
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void anAddressThatIsNoAddressIsToldByAProblemToo() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /api/%ZZ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "nosniff")
          .doesNotContain("<html", "Jetty");
    }
  }

  @Test
  void aPurposeThatCannotBeReadIsRefused() {
    Browser asking = server.loggedIn("ada");
    assertThat(asking.with("X-Purpose", "%ZZ").get("/api/me").status()).isEqualTo(400);
    assertThat(asking.with("X-Purpose", "a%0Ab").get("/api/me").status()).isEqualTo(400);
  }
}

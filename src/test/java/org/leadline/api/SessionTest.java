package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.store.Derivation;
import org.leadline.store.Secret;
import org.leadline.store.Store;
import org.leadline.store.StoreSettings;

/** Logging in, staying logged in, logging out; and what the cookie alone does not do. */
class SessionTest {

  @TempDir Path folder;
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.start(folder);
    server.account("ada", AccountRole.INVESTIGATOR, "north");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
    Browser.Answer answer = server.browser().logIn("ada", TestServer.PASSWORD);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Set-Cookie"))
        .startsWith("leadline_session=")
        .contains("HttpOnly", "SameSite=Strict", "Path=/api")
        .doesNotContain("Secure");
    assertThat(answer.json().get("role").asString()).isEqualTo("investigator");
    assertThat(answer.json().get("units").get(0).asString()).isEqualTo("north");
  }

  @Test
  void behindTlsTheCookieTravelsOnlyThroughTls() {
    try (TestServer secure = TestServer.start(folder.resolve("tls"), true)) {
      secure.account("ada", AccountRole.INVESTIGATOR, "north");
      Browser.Answer answer = secure.browser().logIn("ada", TestServer.PASSWORD);
      assertThat(answer.header("Set-Cookie")).contains("Secure");
    }
  }

  @Test
  void aWrongPasswordAndAnUnknownAccountAreAnsweredAlike() {
    Browser.Answer wrong = server.browser().logIn("ada", "not the password");
    Browser.Answer unknown = server.browser().logIn("nobody", "not the password");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(wrong.problem()).isEqualTo(unknown.problem()).isEqualTo("wrong-log-in");
    assertThat(wrong.header("Set-Cookie")).isEmpty();
  }

  @Test
  void guessingIsSlowedDownEvenForTheRightPassword() {
    for (int attempt = 0; attempt < 6; attempt++) {
      server.browser().logIn("ada", "guess number " + attempt);
    }
    Browser.Answer answer = server.browser().logIn("ada", TestServer.PASSWORD);
    assertThat(answer.status()).isEqualTo(429);
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();

    // Pretending to be elsewhere does not help: the header is not believed.
    Browser elsewhere = server.browser().with("X-Forwarded-For", "192.0.2.77");
    assertThat(elsewhere.logIn("ada", TestServer.PASSWORD).status()).isEqualTo(429);

    server.clock().pass(Duration.ofMinutes(1));
    assertThat(server.browser().logIn("ada", TestServer.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void logOutEndsTheSessionOnTheServer() {
    Browser ada = server.loggedIn("ada");
    String cookie = ada.header("Cookie");
    assertThat(ada.delete("/api/session").status()).isEqualTo(204);
    assertThat(server.browser().with("Cookie", cookie).get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void anIdleSessionEnds() {
    Browser ada = server.loggedIn("ada");
    server.clock().pass(Duration.ofMinutes(29));
    assertThat(ada.get("/api/me").status()).isEqualTo(200);
    server.clock().pass(Duration.ofMinutes(31));
    assertThat(ada.get("/api/me").problem()).isEqualTo("not-logged-in");
  }

  @Test
  void theCookieAloneChangesAndSearchesNothing() {
    Browser ada = server.loggedIn("ada");
    String token = ada.header("X-CSRF-Token");
    List<Browser.Answer> answers =
        List.of(
            ada.with("X-CSRF-Token", null).post("/api/search", Map.of("query", "")),
            ada.post("/api/searches", Map.of("request", Map.of())),
            ada.put("/api/me/password", Map.of("current", "x", "next", "y")),
            ada.delete("/api/session"),
            ada.with("X-CSRF-Token", token + "x").post("/api/search", Map.of("query", "")));
    assertThat(answers).extracting(Browser.Answer::status).containsOnly(403);
    assertThat(answers).extracting(Browser.Answer::problem).containsOnly("csrf");
    assertThat(ada.get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void theTokenOfAnotherSessionIsNotTaken() {
    Browser ada = server.loggedIn("ada");
    Browser again = server.loggedIn("ada");
    ada.with("X-CSRF-Token", again.header("X-CSRF-Token"));
    assertThat(ada.delete("/api/session").problem()).isEqualTo("csrf");
  }

  @Test
  void aNewPasswordEndsTheOtherSessionsAndReplacesTheOldOne() {
    Browser here = server.loggedIn("ada");
    Browser elsewhere = server.loggedIn("ada");
    Map<String, String> wrong = Map.of("current", "not it", "next", "another long password");
    assertThat(here.put("/api/me/password", wrong).problem()).isEqualTo("not-allowed");
    Map<String, String> tooShort = Map.of("current", TestServer.PASSWORD, "next", "short");
    assertThat(here.put("/api/me/password", tooShort).status()).isEqualTo(400);
    Map<String, String> right =
        Map.of("current", TestServer.PASSWORD, "next", "another long password");
    assertThat(here.put("/api/me/password", right).status()).isEqualTo(204);

    assertThat(here.get("/api/me").status()).isEqualTo(200);
    assertThat(elsewhere.get("/api/me").status()).isEqualTo(401);
    assertThat(server.browser().logIn("ada", TestServer.PASSWORD).status()).isEqualTo(401);
    assertThat(server.browser().logIn("ada", "another long password").status()).isEqualTo(200);
  }

  @Test
  void aTokenActsForItsAccountUntilItIsRevokedAndNeedsNoCsrfToken() {
    Browser admin = server.administrator();
    Browser.Answer created =
        admin.post("/api/tokens", Map.of("name", "nightly", "account", "ada", "days", 30));
    assertThat(created.status()).isEqualTo(201);
    Browser program = server.withToken(created.json().get("secret").asString());
    assertThat(program.get("/api/me").json().get("name").asString()).isEqualTo("token:nightly");
    assertThat(program.get("/api/me").json().get("csrfToken").isNull()).isTrue();
    assertThat(program.post("/api/searches", Map.of("request", Map.of())).status()).isEqualTo(201);

    assertThat(admin.get("/api/tokens").text())
        .doesNotContain(created.json().get("secret").asString());
    assertThat(admin.delete("/api/tokens/nightly").status()).isEqualTo(204);
    assertThat(program.get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void aWrongTokenIsNotHelpedByAGoodCookie() {
    Browser ada = server.loggedIn("ada").with("Authorization", "Bearer nonsense");
    assertThat(ada.get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void aChangedOrDisabledAccountIsThrownOut() {
    Browser admin = server.administrator();
    Browser ada = server.loggedIn("ada");
    assertThat(admin.put("/api/users/ada", Map.of("role", "viewer")).status()).isEqualTo(200);
    assertThat(ada.get("/api/me").status()).isEqualTo(401);

    Browser again = server.loggedIn("ada");
    assertThat(again.get("/api/me").json().get("role").asString()).isEqualTo("viewer");
    assertThat(admin.put("/api/users/ada", Map.of("disabled", true)).status()).isEqualTo(200);
    assertThat(again.get("/api/me").status()).isEqualTo(401);
    assertThat(server.browser().logIn("ada", TestServer.PASSWORD).status()).isEqualTo(401);
  }

  /** The command line works on the data directory while the server runs. */
  @Test
  void whatChangesAnAccountInAnotherProcessEndsItsSessionsAtOnce() {
    try (Store beside =
        Store.open(
            folder.resolve("store"),
            StoreSettings.DEFAULTS,
            new Derivation("keys", "scores", "standard@1"))) {
      Browser ada = server.loggedIn("ada");
      beside.accounts().changePassword("ada", new Secret("another long password"));
      assertThat(ada.get("/api/me").status()).isEqualTo(401);

      Browser again = server.loggedIn("ada", "another long password");
      SortedSet<String> south = new TreeSet<>(List.of("south"));
      beside.accounts().change("ada", AccountRole.INVESTIGATOR, false, south, false);
      assertThat(again.get("/api/me").problem()).isEqualTo("not-logged-in");

      Browser third = server.loggedIn("ada", "another long password");
      beside.accounts().change("ada", AccountRole.INVESTIGATOR, false, south, true);
      assertThat(third.get("/api/me").status()).isEqualTo(401);
      beside.accounts().change("ada", AccountRole.INVESTIGATOR, false, south, false);
      assertThat(third.get("/api/me").status()).isEqualTo(401);
    }
  }

  @Test
  void nobodyTakesAwayTheirOwnAdministration() {
    Browser admin = server.administrator();
    assertThat(admin.put("/api/users/admin", Map.of("role", "viewer")).problem())
        .isEqualTo("conflict");
    assertThat(admin.put("/api/users/admin", Map.of("disabled", true)).problem())
        .isEqualTo("conflict");
  }

  @Test
  void anAccountIsMadeWithAPasswordThatIsToldOnce() {
    Browser admin = server.administrator();
    Map<String, Object> wanted =
        Map.of("name", "ben", "role", "analyst", "units", List.of("south"));
    Browser.Answer created = admin.post("/api/users", wanted);
    assertThat(created.status()).isEqualTo(201);
    String password = created.json().get("password").asString();
    assertThat(server.browser().logIn("ben", password).status()).isEqualTo(200);
    assertThat(admin.post("/api/users", wanted).problem()).isEqualTo("conflict");
    assertThat(admin.get("/api/users").text()).contains("\"ben\"").doesNotContain(password);
  }

  @Test
  void logInsAndRefusalsAreInTheAuditTrailWithoutPasswords() {
    server.browser().logIn("ada", "a mistyped password");
    server.browser().logIn("hunter2-typed-in-the-wrong-box", "x");
    server.loggedIn("ada").with("X-Purpose", "case%20%C3%A41").get("/api/me");
    String trail = server.administrator().get("/api/audit?limit=1000").text();
    assertThat(trail)
        .contains("session.open", "session.refused", "unknown account")
        .doesNotContain("mistyped", "hunter2", TestServer.PASSWORD);
  }
}

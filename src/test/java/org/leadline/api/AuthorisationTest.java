package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.router.Endpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;

/** Every route, called by everybody: each role gets what the route says, and no more. */
class AuthorisationTest {

  @TempDir Path folder;

  @Test
  void everyRouteIsOpenToItsRoleAndThoseAboveAlone() {
    try (TestServer server = TestServer.start(folder)) {
      for (AccountRole role : AccountRole.values()) {
        server.account(role.code(), role, "north");
      }
      List<Endpoint> routes = new ArrayList<>(ContractTest.routes(server).toList());
      // Logging out comes last, because nothing can be asked after it.
      routes.sort((one, other) -> Boolean.compare(isLogOut(one), isLogOut(other)));

      callAll(server.browser(), Optional.empty(), routes);
      for (AccountRole role : AccountRole.values()) {
        callAll(server.loggedIn(role.code()), Optional.of(role), routes);
      }
    }
  }

  private static void callAll(
      Browser browser, Optional<AccountRole> caller, List<Endpoint> routes) {
    for (Endpoint route : routes) {
      Optional<AccountRole> required = ContractTest.roleOf(route).role();
      int status = call(browser, route).status();
      String what =
          "%s %s as %s"
              .formatted(
                  route.method.name(), route.path, caller.map(AccountRole::code).orElse("nobody"));
      if (required.isEmpty()) {
        assertThat(status).as(what).isNotIn(401, 403, 500);
      } else if (caller.isEmpty()) {
        assertThat(status).as(what).isEqualTo(401);
      } else if (caller.get().covers(required.get())) {
        assertThat(status).as(what).isNotIn(401, 403, 500);
      } else {
        assertThat(status).as(what).isEqualTo(403);
      }
    }
  }

  /**
   * With placeholders that exist nowhere and an empty body: whoever may call gets a 4xx or a list.
   */
  private static Browser.Answer call(Browser browser, Endpoint route) {
    String address =
        route
            .path
            .replace("{reportId}", "999999999")
            .replace("{version}", "1")
            .replace("{entry}", "999999999")
            .replace("{name}", "no-such-name")
            .replace("{list}", "no-such-list")
            .replace("{keyId}", "AAAAAAAAAAAAAAAAAAAAAAAA")
            .replace("{sweepId}", "aaaaaaaaaaaaaaaa")
            .replace("{searchId}", "AAAAAAAAAAAAAAAAAAAAAA")
            .replace("{watchId}", "AAAAAAAAAAAAAAAAAAAAAA")
            .replace("/stream", "/stream?seconds=0")
            .replace("{decisionId}", "AAAAAAAAAAAAAAAAAAAAAA");
    return switch (route.method.name()) {
      case "GET" -> browser.get(address);
      case "DELETE" -> browser.delete(address);
      default -> browser.json(route.method.name(), address, Map.of());
    };
  }

  private static boolean isLogOut(Endpoint route) {
    return route.method.name().equals("DELETE") && route.path.equals("/api/session");
  }
}

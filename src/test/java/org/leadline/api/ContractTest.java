package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.index.Order;
import org.leadline.link.LinkStrength;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.Format;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.Origin;
import org.leadline.report.Role;
import org.leadline.report.Stated;
import org.leadline.report.Strength;

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
  }

  static Stream<Endpoint> routes(TestServer server) {
    return server.api().server().unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod());
  }

  static RequiredRole roleOf(Endpoint endpoint) {
    Roles roles =
        Objects.requireNonNull(endpoint.metadata(Roles.class), "no role: " + endpoint.path);
    assertThat(roles.getRoles()).as(endpoint.path).hasSize(1);
    return (RequiredRole) roles.getRoles().iterator().next();
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

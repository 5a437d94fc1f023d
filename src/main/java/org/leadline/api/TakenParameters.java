package org.leadline.api;

import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The query parameters that a route takes, named beside its {@link RequiredRole}; a route that
 * names none takes none. A parameter that is misspelt, and so would do nothing, is refused.
 *
 * @param names their names
 */
record TakenParameters(Set<String> names) implements RouteRole {

  static final TakenParameters NONE = new TakenParameters(Set.of());

  /** What every list takes that goes down by number. */
  static final TakenParameters OF_A_LIST = of("limit", "cursor");

  private static final String PLAIN_NAME = "[A-Za-z][A-Za-z0-9_-]{0,39}";

  /** Copies the names. */
  TakenParameters {
    names = Set.copyOf(names);
  }

  static TakenParameters of(String... names) {
    return new TakenParameters(Set.of(names));
  }

  /** Those that a route names among its roles. */
  static TakenParameters of(Set<RouteRole> roles) {
    return roles.stream()
        .filter(TakenParameters.class::isInstance)
        .map(TakenParameters.class::cast)
        .findFirst()
        .orElse(NONE);
  }

  /** Refuses a request that has other parameters, or one of them twice. */
  void check(Context ctx) {
    for (Map.Entry<String, List<String>> given : ctx.queryParamMap().entrySet()) {
      String name = given.getKey();
      if (!names.contains(name)) {
        throw Refusal.invalid(shown(name) + " is no query parameter of this route; " + taken());
      }
      if (given.getValue().size() > 1) {
        throw Refusal.invalid(name + " is given more than once");
      }
    }
  }

  private String taken() {
    return names.isEmpty()
        ? "it takes none"
        : "it takes " + String.join(", ", new TreeSet<>(names));
  }

  /** What is no plain name may be a value that slipped in: it is not repeated. */
  private static String shown(String name) {
    return name.matches(PLAIN_NAME) ? "'" + name + "'" : "what was given";
  }
}

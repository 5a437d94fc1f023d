package org.leadline.api;

import io.javalin.security.RouteRole;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AccountRole;

/** The least that a caller must be for a route. Each route names exactly one. */
enum RequiredRole implements RouteRole {
  /** Nobody in particular: the log-in, the health, the page's files. */
  ANYONE(null),
  VIEWER(AccountRole.VIEWER),
  INVESTIGATOR(AccountRole.INVESTIGATOR),
  ANALYST(AccountRole.ANALYST),
  SUPERVISOR(AccountRole.SUPERVISOR),
  ADMINISTRATOR(AccountRole.ADMINISTRATOR);

  private final Optional<AccountRole> role;

  RequiredRole(@Nullable AccountRole role) {
    this.role = Optional.ofNullable(role);
  }

  /** The role of the caller's account; empty when none is needed. */
  Optional<AccountRole> role() {
    return role;
  }

  /** The name in {@code openapi.yaml}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

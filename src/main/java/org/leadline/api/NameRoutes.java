package org.leadline.api;

import static java.util.Objects.requireNonNull;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.leadline.search.NameRequest;
import org.leadline.search.NameService;
import org.leadline.search.SearchRequest;

/** The names like one; it stands in the body, never in the address. */
final class NameRoutes {

  private static final int LONGEST_NAME = 500;

  private final NameService names;

  record Request(String name, @Nullable Integer limit, @Nullable String cursor) {
    Request {
      requireNonNull(name);
    }

    @Override
    public String toString() {
      return "Request[]";
    }
  }

  NameRoutes(NameService names) {
    this.names = names;
  }

  void register(RoutesConfig routes) {
    routes.post("/api/names", this::names, RequiredRole.VIEWER);
  }

  private void names(Context ctx) {
    Request request = Requests.body(ctx, Request.class);
    NameRequest question =
        new NameRequest(
            Requests.bounded("name", request.name(), LONGEST_NAME),
            request.limit() == null ? SearchRequest.DEFAULT_LIMIT : request.limit(),
            request.cursor());
    ctx.json(Cards.names(names.names(question, Guard.caller(ctx))));
  }
}

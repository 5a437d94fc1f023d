package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadline.alert.NewWatch;
import org.leadline.alert.ShownWatch;
import org.leadline.alert.WatchAsk;
import org.leadline.alert.WatchService;
import org.leadline.index.HitQuestion;
import org.leadline.link.LinkStrength;
import org.leadline.search.IdentifierPage;
import org.leadline.search.IdentifierService;
import org.leadline.store.WatchKind;
import org.leadline.store.WatchOwner;

/** Questions that arriving reports are run against. */
final class WatchRoutes {

  private static final int LONGEST_QUERY = 10_000;
  private static final Map<String, LinkStrength> STRENGTHS =
      Requests.choices(LinkStrength.values(), LinkStrength::code);
  private static final Map<String, WatchKind> KINDS = kinds();

  private final WatchService watches;
  private final IdentifierService identifiers;

  /** A watch to be made; what it looks for stands in the properties of its kind. */
  record Body(
      String kind,
      @Nullable String name,
      @Nullable String unit,
      @Nullable String query,
      @Nullable Map<String, List<String>> filters,
      @Nullable Boolean plainText,
      @Nullable List<String> values,
      @Nullable List<String> keyIds,
      @Nullable String reportId,
      @Nullable String min) {

    Body {
      if (kind == null) {
        throw Refusal.invalid("kind is one of " + String.join(" ", KINDS.keySet()));
      }
      values = values == null ? null : List.copyOf(values);
      keyIds = keyIds == null ? null : List.copyOf(keyIds);
      if (filters != null) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        filters.forEach((field, chosen) -> copy.put(field, List.copyOf(chosen)));
        filters = copy;
      }
    }

    /** Prints nothing: it is a query. */
    @Override
    public String toString() {
      return "Body[]";
    }
  }

  /** What a watch looks for; what does not belong to its kind is null. */
  record Ask(
      @Nullable String query,
      @Nullable Map<String, List<String>> filters,
      @Nullable Boolean plainText,
      @Nullable List<String> values,
      @Nullable String reportId,
      @Nullable String min) {}

  record View(
      String id,
      String kind,
      String name,
      OwnerView owner,
      boolean builtIn,
      Instant made,
      @Nullable Ask ask,
      long alerts,
      long unread) {}

  record Watches(List<View> watches) {}

  WatchRoutes(WatchService watches, IdentifierService identifiers) {
    this.watches = watches;
    this.identifiers = identifiers;
  }

  private static Map<String, WatchKind> kinds() {
    Map<String, WatchKind> kinds = new LinkedHashMap<>();
    for (WatchKind kind : WatchKind.values()) {
      if (!kind.builtIn()) {
        kinds.put(kind.code(), kind);
      }
    }
    return kinds;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/watches", this::list, RequiredRole.VIEWER);
    routes.post("/api/watches", this::add, RequiredRole.VIEWER);
    routes.delete("/api/watches/{watchId}", this::remove, RequiredRole.VIEWER);
  }

  private void list(Context ctx) {
    ctx.json(new Watches(watches.list(Guard.caller(ctx)).stream().map(WatchRoutes::view).toList()));
  }

  private void add(Context ctx) {
    Body body = Requests.body(ctx, Body.class);
    ShownWatch made =
        answered(() -> {
          WatchOwner owner = body.unit() == null ? null : new WatchOwner.Team(body.unit());
          String name = body.name() == null ? "" : body.name();
          return watches.add(new NewWatch(owner, name, ask(body, ctx)), Guard.caller(ctx));
        });
    ctx.status(201);
    ctx.json(view(made));
  }

  private WatchAsk ask(Body body, Context ctx) {
    WatchKind kind = Requests.choice("kind", body.kind(), WatchKind.SEARCH, KINDS);
    return switch (kind) {
      case SEARCH ->
          new WatchAsk.Search(
              body.query() == null ? "" : Requests.bounded("query", body.query(), LONGEST_QUERY),
              body.filters() == null ? Map.of() : body.filters(),
              Boolean.TRUE.equals(body.plainText()));
      case VALUES -> new WatchAsk.Values(values(body, ctx));
      case REPORT ->
          new WatchAsk.OfReport(
              Requests.reportId(required("reportId", body.reportId())),
              Requests.choice("min", body.min(), LinkStrength.STRONG, STRENGTHS));
      case CLUSTER ->
          new WatchAsk.OfCluster(Requests.reportId(required("reportId", body.reportId())));
      case CROSSING, CLOSED, POINTER -> throw Refusal.invalid("this kind is built in");
    };
  }

  /** Values as written, and those that the page knows by their opaque ids alone. */
  private List<String> values(Body body, Context ctx) {
    List<String> values = new ArrayList<>(body.values() == null ? List.of() : body.values());
    for (String keyId : body.keyIds() == null ? List.<String>of() : body.keyIds()) {
      IdentifierPage page =
          identifiers
              .open(keyId, 0, null, HitQuestion.MAX_LIMIT, Guard.caller(ctx))
              .orElseThrow(Refusal::notFound);
      values.add(page.key().value());
    }
    return values;
  }

  private static String required(String name, @Nullable String given) {
    if (given == null) {
      throw Refusal.invalid(name + " is missing");
    }
    return given;
  }

  private void remove(Context ctx) {
    boolean removed = answered(() -> watches.remove(ctx.pathParam("watchId"), Guard.caller(ctx)));
    if (!removed) {
      throw Refusal.notFound();
    }
    ctx.status(204);
  }

  private static <T> T answered(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(String.valueOf(e.getMessage()));
    }
  }

  private static View view(ShownWatch shown) {
    return new View(
        shown.watch().id(),
        shown.watch().kind().code(),
        shown.watch().name(),
        OwnerView.of(shown.watch().owner()),
        shown.watch().kind().builtIn(),
        shown.watch().made(),
        view(shown.ask()),
        shown.alerts(),
        shown.unread());
  }

  private static @Nullable Ask view(@Nullable WatchAsk ask) {
    return switch (ask) {
      case null -> null;
      case WatchAsk.Search search ->
          new Ask(search.query(), search.filters(), search.plainText(), null, null, null);
      case WatchAsk.Values values -> new Ask(null, null, null, values.values(), null, null);
      case WatchAsk.OfReport report ->
          new Ask(null, null, null, null, report.report().written(), report.min().code());
      case WatchAsk.OfCluster cluster ->
          new Ask(null, null, null, null, cluster.report().written(), null);
    };
  }
}

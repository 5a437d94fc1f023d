package org.leadline.api;

import static java.util.Objects.requireNonNull;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.store.SavedSearch;
import org.leadline.store.SearchStore;

/** Searches kept in the store, so that an address can name one without holding its text. */
final class SavedSearchRoutes {

  private final SearchStore searches;
  private final AuditNotes audit;

  record NewSavedSearch(SearchBody request) {
    NewSavedSearch {
      requireNonNull(request);
    }
  }

  record SavedSearchView(String id, Instant created, SearchBody request) {}

  record SavedSearches(List<SavedSearchView> searches) {}

  record Forgetting(@Nullable String query) {
    @Override
    public String toString() {
      return "Forgetting[]";
    }
  }

  record Forgotten(int searches) {}

  SavedSearchRoutes(SearchStore searches, AuditNotes audit) {
    this.searches = searches;
    this.audit = audit;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/searches", this::list, RequiredRole.VIEWER);
    routes.post("/api/searches", this::save, RequiredRole.VIEWER);
    routes.post("/api/searches/forget", this::forget, RequiredRole.VIEWER);
    routes.get("/api/searches/{searchId}", this::get, RequiredRole.VIEWER);
    routes.delete("/api/searches/{searchId}", this::delete, RequiredRole.VIEWER);
  }

  private void list(Context ctx) {
    Caller caller = Guard.caller(ctx);
    List<SavedSearchView> own =
        searches.of(caller.name()).stream().map(SavedSearchRoutes::view).toList();
    audit.write(caller, "search.saved.list", "", own.size());
    ctx.json(new SavedSearches(own));
  }

  private void save(Context ctx) {
    SearchBody request = Requests.body(ctx, NewSavedSearch.class).request().withoutCursor();
    // Reading it once tells now, rather than when it is opened, that it cannot be asked.
    var unused = request.request();
    Caller caller = Guard.caller(ctx);
    SavedSearch saved = searches.save(caller.name(), Json.MAPPER.writeValueAsString(request));
    audit.write(caller, "search.save", saved.id(), 1);
    ctx.status(201);
    ctx.json(view(saved));
  }

  private void get(Context ctx) {
    Caller caller = Guard.caller(ctx);
    SavedSearch saved =
        searches.find(ctx.pathParam("searchId"), caller.name()).orElseThrow(Refusal::notFound);
    audit.write(caller, "search.open", saved.id(), 1);
    ctx.json(view(saved));
  }

  /** Every search of one text, whatever its filters and order, or all of them. */
  private void forget(Context ctx) {
    String query = Requests.body(ctx, Forgetting.class).query();
    Caller caller = Guard.caller(ctx);
    int forgotten =
        query == null
            ? searches.deleteAll(caller.name())
            : RecentSearches.of(searches.of(caller.name()), query).stream()
                .mapToInt(id -> searches.delete(id, caller.name()) ? 1 : 0)
                .sum();
    audit.write(caller, "search.forget", "", forgotten);
    ctx.json(new Forgotten(forgotten));
  }

  private void delete(Context ctx) {
    Caller caller = Guard.caller(ctx);
    String id = ctx.pathParam("searchId");
    if (!searches.delete(id, caller.name())) {
      throw Refusal.notFound();
    }
    audit.write(caller, "search.delete", id, 1);
    ctx.status(204);
  }

  private static SavedSearchView view(SavedSearch saved) {
    return new SavedSearchView(
        saved.id(), saved.created(), Json.MAPPER.readValue(saved.request(), SearchBody.class));
  }
}

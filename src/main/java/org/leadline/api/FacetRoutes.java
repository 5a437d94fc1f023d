package org.leadline.api;

import static java.util.Objects.requireNonNull;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.index.FacetCounts;
import org.leadline.index.HistogramUnit;
import org.leadline.search.FacetPart;
import org.leadline.search.SearchRequest;
import org.leadline.search.SearchService;

/** Looking into one facet of a search: its values, and its stretches of time. */
final class FacetRoutes {

  private static final int MOST_VALUES = 10_000;
  private static final int USUAL_VALUES = 100;
  private static final int USUAL_STRETCHES = 1_200;
  private static final int LONGEST_TEXT = 500;
  private static final Map<String, HistogramUnit> UNITS =
      Requests.choices(HistogramUnit.values(), HistogramUnit::code);

  private final SearchService search;

  record FacetRequest(
      String field,
      @Nullable String containing,
      @Nullable String within,
      @Nullable Integer limit,
      @Nullable SearchBody request) {
    FacetRequest {
      requireNonNull(field);
    }

    @Override
    public String toString() {
      return "FacetRequest[]";
    }
  }

  record HistogramRequest(
      @Nullable String field,
      @Nullable String unit,
      @Nullable Integer limit,
      @Nullable SearchBody request) {
    @Override
    public String toString() {
      return "HistogramRequest[]";
    }
  }

  record Histogram(
      String field,
      String unit,
      String timeZone,
      List<FacetCounts.Value> values,
      long distinct,
      boolean partial) {}

  FacetRoutes(SearchService search) {
    this.search = search;
  }

  void register(RoutesConfig routes) {
    routes.post("/api/search/facet", this::facet, RequiredRole.VIEWER);
    routes.post("/api/search/histogram", this::histogram, RequiredRole.VIEWER);
  }

  private void facet(Context ctx) {
    FacetRequest request = Requests.body(ctx, FacetRequest.class);
    SearchRequest within = within(request.request());
    FacetPart part =
        new FacetPart(
            bounded("containing", request.containing()), bounded("within", request.within()));
    int limit =
        request.limit() == null
            ? USUAL_VALUES
            : Requests.within("limit", request.limit(), 1, MOST_VALUES);
    ctx.json(search.facetValues(within, request.field(), part, limit, Guard.caller(ctx)));
  }

  private void histogram(Context ctx) {
    HistogramRequest request = Requests.body(ctx, HistogramRequest.class);
    HistogramUnit unit = Requests.choice("unit", request.unit(), HistogramUnit.MONTH, UNITS);
    int limit =
        request.limit() == null
            ? USUAL_STRETCHES
            : Requests.within("limit", request.limit(), 1, MOST_VALUES);
    FacetCounts counts =
        search.histogram(
            within(request.request()),
            request.field() == null ? "received" : request.field(),
            unit,
            limit,
            Guard.caller(ctx));
    ctx.json(
        new Histogram(
            counts.field(),
            unit.code(),
            "UTC",
            counts.values(),
            counts.distinct(),
            counts.partial()));
  }

  private static String bounded(String name, @Nullable String text) {
    return text == null ? "" : Requests.bounded(name, text, LONGEST_TEXT);
  }

  private static SearchRequest within(@Nullable SearchBody body) {
    return body == null ? SearchRequest.of("") : body.request();
  }
}

package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.casework.Preservation;
import org.leadline.casework.QueueCounts;
import org.leadline.casework.QueueDetails;
import org.leadline.casework.QueueFilter;
import org.leadline.casework.QueuePage;
import org.leadline.casework.QueueRequest;
import org.leadline.casework.QueueRow;
import org.leadline.casework.QueueService;
import org.leadline.index.Card;
import org.leadline.index.FacetCounts;
import org.leadline.priority.Scores;

/** The urgent order. */
final class QueueRoutes {

  private static final Map<String, Preservation.Band> BANDS =
      Requests.choices(Preservation.Band.values(), Preservation.Band::code);

  private final QueueService queue;

  record Row(
      String reportId,
      long rank,
      int priority,
      int actionability,
      Card card,
      @Nullable Scores breakdown,
      CaseViews.@Nullable StateView work,
      CaseViews.@Nullable PreservationView preservation,
      @Nullable Boolean read) {}

  record Counts(
      Map<String, List<FacetCounts.Value>> facets,
      Map<String, Long> preservation,
      long unread,
      long unassigned) {}

  record Page(
      long total, String profile, List<Row> rows, @Nullable Counts counts, @Nullable String next) {}

  /** A part of the queue as requested. */
  record QueueBody(
      @Nullable Map<String, List<String>> filters,
      @Nullable List<String> preservation,
      @Nullable Boolean unread,
      @Nullable Boolean unassigned,
      @Nullable List<String> facets,
      @Nullable Integer limit,
      @Nullable String cursor) {

    /** Copies the filters; a null within them is refused here, as the request is read. */
    QueueBody {
      if (filters != null) {
        Map<String, List<String>> copy = new TreeMap<>();
        filters.forEach((field, values) -> copy.put(field, List.copyOf(values)));
        filters = Collections.unmodifiableMap(copy);
      }
      preservation = preservation == null ? null : List.copyOf(preservation);
      facets = facets == null ? null : List.copyOf(facets);
    }

    QueueRequest request() {
      return new QueueRequest(
          limit == null ? Requests.USUAL : Requests.within("limit", limit, 0, Requests.MOST),
          cursor,
          new QueueFilter(
              filters == null ? Map.of() : filters,
              preservation == null ? List.of() : bands(preservation),
              Boolean.TRUE.equals(unread),
              Boolean.TRUE.equals(unassigned)),
          true,
          facets == null ? List.of() : facets);
    }

    private static List<Preservation.Band> bands(List<String> codes) {
      return codes.stream()
          .map(code -> Requests.choice("preservation", code, Preservation.Band.MORE, BANDS))
          .toList();
    }

    /** Prints nothing: filters hold values. */
    @Override
    public String toString() {
      return "QueueBody[]";
    }
  }

  QueueRoutes(QueueService queue) {
    this.queue = queue;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/queue", this::page, RequiredRole.VIEWER, TakenParameters.OF_A_LIST);
    // Values of filters go in a body: they stand in no address.
    routes.post("/api/queue", this::filtered, RequiredRole.VIEWER);
  }

  private void page(Context ctx) {
    answer(
        ctx, new QueueRequest(Requests.limit(ctx), Requests.cursor(ctx), QueueFilter.NONE, true));
  }

  private void filtered(Context ctx) {
    answer(ctx, Requests.body(ctx, QueueBody.class).request());
  }

  private void answer(Context ctx, QueueRequest request) {
    QueuePage page = queue.queue(request, Guard.caller(ctx));
    ctx.json(
        new Page(
            page.total(),
            page.profile(),
            page.rows().stream().map(QueueRoutes::row).toList(),
            counts(page.counts()),
            page.next()));
  }

  static Row row(QueueRow row) {
    QueueDetails details = row.details();
    return new Row(
        row.report().written(),
        row.rank(),
        row.priority(),
        row.actionability(),
        row.card(),
        row.breakdown(),
        details == null ? null : CaseViews.state(details.state()),
        details == null ? null : CaseViews.preservation(details.preservation()),
        details == null ? null : details.read());
  }

  private static @Nullable Counts counts(@Nullable QueueCounts counts) {
    if (counts == null) {
      return null;
    }
    Map<String, List<FacetCounts.Value>> facets = new LinkedHashMap<>();
    counts.facets().forEach(facet -> facets.put(facet.field(), facet.values()));
    Map<String, Long> bands = new LinkedHashMap<>();
    counts.preservation().forEach((band, count) -> bands.put(band.code(), count));
    return new Counts(facets, bands, counts.unread(), counts.unassigned());
  }
}

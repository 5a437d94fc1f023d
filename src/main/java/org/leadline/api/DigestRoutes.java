package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.casework.DigestService;
import org.leadline.casework.Preservation;
import org.leadline.casework.ShiftDigest;
import org.leadline.index.Card;
import org.leadline.index.Hit;
import org.leadline.report.ReportId;
import org.leadline.store.WatchCount;

/** What is new since somebody's last shift. */
final class DigestRoutes {

  private final DigestService digests;

  record Row(String reportId, int priority, int actionability, Card card) {}

  record Part(long total, List<Row> first) {}

  record NewLinks(String reportId, List<String> arrived) {}

  record WatchFinds(
      String watchId, String kind, String name, OwnerView owner, long alerts, long unread) {

    static WatchFinds of(WatchCount count) {
      return new WatchFinds(
          count.watch(),
          count.kind().code(),
          count.name(),
          OwnerView.of(count.owner()),
          count.alerts(),
          count.unread());
    }
  }

  record Digest(
      Instant since,
      Instant until,
      int urgentFrom,
      Part arrived,
      Part urgent,
      Part unreviewed,
      Part mine,
      List<NewLinks> newLinks,
      List<WatchFinds> watches,
      long looked,
      Map<String, Long> expiring,
      Map<String, Long> expiringMine) {}

  record Seen(Instant since) {}

  DigestRoutes(DigestService digests) {
    this.digests = digests;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/queue/digest", this::digest, RequiredRole.VIEWER, TakenParameters.of("since"));
    routes.post("/api/queue/digest/seen", this::seen, RequiredRole.VIEWER);
  }

  private void digest(Context ctx) {
    ctx.json(view(digests.digest(since(ctx), Guard.caller(ctx))));
  }

  private static @Nullable Instant since(Context ctx) {
    String written = ctx.queryParam("since");
    try {
      return written == null ? null : Instant.parse(written);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("since is an instant in UTC such as 2030-01-02T03:04:05Z");
    }
  }

  private void seen(Context ctx) {
    ctx.json(new Seen(digests.seen(Guard.caller(ctx))));
  }

  private static Digest view(ShiftDigest digest) {
    return new Digest(
        digest.since(),
        digest.until(),
        digest.urgentFrom(),
        part(digest.arrived()),
        part(digest.urgent()),
        part(digest.unreviewed()),
        part(digest.mine()),
        digest.newLinks().stream()
            .map(one ->
                new NewLinks(
                    one.report().written(), one.arrived().stream().map(ReportId::written).toList()))
            .toList(),
        digest.watches().stream().map(WatchFinds::of).toList(),
        digest.looked(),
        bands(digest.expiring()),
        bands(digest.expiringMine()));
  }

  private static Part part(ShiftDigest.Part part) {
    return new Part(part.total(), part.first().stream().map(DigestRoutes::row).toList());
  }

  private static Row row(Hit hit) {
    return new Row(hit.report().written(), hit.priority(), hit.actionability(), hit.card());
  }

  private static Map<String, Long> bands(Map<Preservation.Band, Long> counts) {
    Map<String, Long> bands = new LinkedHashMap<>();
    counts.forEach((band, count) -> bands.put(band.code(), count));
    return bands;
  }
}

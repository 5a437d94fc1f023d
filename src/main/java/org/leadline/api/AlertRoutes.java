package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.alert.AlertPage;
import org.leadline.alert.AlertService;
import org.leadline.store.AlertFilter;

/** What watches found. */
final class AlertRoutes {

  private final AlertService alerts;

  record Page(long total, long unread, List<AlertView> alerts, @Nullable String next) {}

  /** Which alerts were read: one, or all those of a watch or all there are, up to a number. */
  record Read(@Nullable Long alert, @Nullable Long upTo, @Nullable String watch) {}

  record Marked(int marked, long unread) {}

  AlertRoutes(AlertService alerts) {
    this.alerts = alerts;
  }

  void register(RoutesConfig routes) {
    routes.get(
        "/api/alerts",
        this::page,
        RequiredRole.VIEWER,
        TakenParameters.of("unread", "watch", "from", "to", "limit", "cursor"));
    routes.post("/api/alerts/read", this::read, RequiredRole.VIEWER);
  }

  private void page(Context ctx) {
    int limit = Requests.limit(ctx);
    AlertFilter filter =
        new AlertFilter(
            Requests.flag(ctx, "unread"),
            ctx.queryParam("watch"),
            time(ctx, "from"),
            time(ctx, "to"));
    AlertPage page = alerts.page(filter, Requests.before(ctx), limit + 1, Guard.caller(ctx));
    Rows<AlertView> rows =
        Rows.of(page.alerts().stream().map(AlertView::of).toList(), limit, AlertView::alert);
    ctx.json(new Page(page.total(), page.unread(), rows.rows(), rows.next()));
  }

  private void read(Context ctx) {
    Read wanted = Requests.body(ctx, Read.class);
    Caller caller = Guard.caller(ctx);
    Long one = wanted.alert();
    Long last = one == null ? wanted.upTo() : one;
    if (last == null) {
      throw Refusal.invalid("say which alert was read, or up to which number all were");
    }
    AlertFilter filter = new AlertFilter(true, wanted.watch(), null, null);
    int marked = alerts.markRead(filter, one == null ? 0 : one, last, caller);
    ctx.json(new Marked(marked, alerts.unread(caller)));
  }

  private static @Nullable Instant time(Context ctx, String name) {
    String written = ctx.queryParam(name);
    try {
      return written == null ? null : Instant.parse(written);
    } catch (DateTimeException e) {
      throw Refusal.invalid(name + " is a time in UTC, like 2030-01-31T08:00:00Z");
    }
  }
}

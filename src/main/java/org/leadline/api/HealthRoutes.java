package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AccountRole;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.store.ChangeLog;

/** Whether the service works; how far store and index are is for supervisors only. */
final class HealthRoutes {

  /** What an index may lag behind while it follows; more than this for long is not healthy. */
  private static final long USUAL_LAG = 10_000;

  private final Guard guard;
  private final ChangeLog changes;
  private final ReportIndex index;
  private final String version;

  record Detail(long storeSequence, long indexSequence, long lag, long reports, String java) {}

  record Health(String status, String version, @Nullable Detail detail) {}

  HealthRoutes(Guard guard, ChangeLog changes, ReportIndex index, String version) {
    this.guard = guard;
    this.changes = changes;
    this.index = index;
    this.version = version;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/health", this::health, RequiredRole.ANYONE);
  }

  private void health(Context ctx) {
    Detail detail = detail();
    boolean supervisor =
        guard.anyone(ctx).map(caller -> caller.role().covers(AccountRole.SUPERVISOR)).orElse(false);
    String status = detail.lag() > USUAL_LAG ? "behind" : "ok";
    ctx.json(new Health(status, version, supervisor ? detail : null));
  }

  private Detail detail() {
    // Read before the index: what arrives in between must not look like an index ahead.
    long stored = changes.latest();
    long visible = visibleSequence(index);
    return new Detail(
        stored,
        visible,
        Math.max(0, stored - visible),
        index.statistics().reports(),
        Runtime.version().toString());
  }

  /** The last change that a search finds. */
  static long visibleSequence(ReportIndex index) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      return snapshot.sequence();
    }
  }
}

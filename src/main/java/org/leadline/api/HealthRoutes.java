package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AccountRole;
import org.leadline.arrival.IndexProblem;
import org.leadline.arrival.inbox.InboxState;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexStatistics;
import org.leadline.index.ReportIndex;
import org.leadline.store.ChangeLog;

/** Whether the service works; how far store and index are is for supervisors only. */
final class HealthRoutes {

  /** What an index may lag behind while it follows; more than this for long is not healthy. */
  private static final long USUAL_LAG = 10_000;

  /** While the index fails it is tried again this often. */
  private static final String RETRY_SECONDS = "5";

  private final Guard guard;
  private final ChangeLog changes;
  private final ReportIndex index;
  private final Supplier<Optional<IndexProblem>> problem;
  private final Supplier<Optional<InboxState>> inbox;
  private final String version;

  record Detail(
      long storeSequence,
      long indexSequence,
      long lag,
      long reports,
      long setAside,
      String java,
      @Nullable InboxState inbox) {}

  /** {@code reason} says what is wrong and what to do; null while the index follows. */
  record Health(String status, String version, @Nullable String reason, @Nullable Detail detail) {}

  HealthRoutes(Guard guard, Services services) {
    this.guard = guard;
    this.changes = services.store().changes();
    this.index = services.index();
    this.problem = services.indexProblem();
    this.inbox = services.inbox();
    this.version = services.version();
  }

  void register(RoutesConfig routes) {
    routes.get("/api/health", this::health, RequiredRole.ANYONE);
  }

  private void health(Context ctx) {
    Detail detail = detail();
    boolean supervisor =
        guard.anyone(ctx).map(caller -> caller.role().covers(AccountRole.SUPERVISOR)).orElse(false);
    Optional<IndexProblem> failing = problem.get();
    String status = failing.isPresent() ? "failing" : detail.lag() > USUAL_LAG ? "behind" : "ok";
    // The status too, because monitoring often looks at nothing else.
    ctx.status(failing.isPresent() ? 503 : 200);
    failing.ifPresent(problem -> ctx.header("Retry-After", RETRY_SECONDS));
    ctx.json(
        new Health(
            status,
            version,
            failing.map(IndexProblem::reason).orElse(null),
            supervisor ? detail : null));
  }

  private Detail detail() {
    // Read before the index: what arrives in between must not look like an index ahead.
    long stored = changes.latest();
    long visible = visibleSequence(index);
    IndexStatistics figures = index.statistics();
    return new Detail(
        stored,
        visible,
        Math.max(0, stored - visible),
        figures.reports(),
        figures.setAside(),
        Runtime.version().toString(),
        inbox.get().orElse(null));
  }

  /** The last change that a search finds. */
  static long visibleSequence(ReportIndex index) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      return snapshot.sequence();
    }
  }
}

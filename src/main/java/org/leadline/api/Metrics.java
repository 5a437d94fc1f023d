package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.leadline.access.Sessions;
import org.leadline.index.ReportIndex;
import org.leadline.store.ChangeLog;

/**
 * Figures for a monitoring system, in the Prometheus text format. Routes are named by their
 * pattern, never by the address asked for.
 */
final class Metrics {

  private static final Duration[] STEPS = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(20),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2),
    Duration.ofSeconds(10)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Called, Timer> timers = new ConcurrentHashMap<>();

  private record Called(String method, String route, int status) {}

  Metrics(Sessions sessions, ReportIndex index, ChangeLog changes) {
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    gauge("leadline.sessions", sessions, Sessions::count);
    gauge("leadline.store.sequence", changes, ChangeLog::latest);
    gauge("leadline.index.sequence", index, HealthRoutes::visibleSequence);
    gauge("leadline.index.reports", index, figures -> figures.statistics().reports());
    gauge("leadline.index.bytes", index, figures -> figures.statistics().bytes());
  }

  void register(RoutesConfig routes) {
    routes.get("/api/metrics", this::scrape, RequiredRole.SUPERVISOR);
  }

  /** Counts one answered request. */
  void answered(Context ctx, Float milliseconds) {
    Endpoint matched = ctx.endpoints().matchedHttpEndpoint();
    Called called =
        new Called(ctx.method().name(), matched == null ? "page" : matched.path, ctx.statusCode());
    timers
        .computeIfAbsent(called, this::timer)
        .record(Duration.ofNanos((long) (milliseconds * 1e6)));
  }

  private Timer timer(Called called) {
    return Timer.builder("leadline.http")
        .tag("method", called.method())
        .tag("route", called.route())
        .tag("status", Integer.toString(called.status()))
        .serviceLevelObjectives(STEPS)
        .register(registry);
  }

  private void scrape(Context ctx) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8");
    ctx.result(registry.scrape());
  }

  private <T> void gauge(String name, T measured, ToDoubleFunction<T> figure) {
    Gauge.builder(name, measured, figure).strongReference(true).register(registry);
  }
}
